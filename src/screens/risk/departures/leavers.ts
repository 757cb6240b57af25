import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Finding } from '#core/analysis/finding.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { compareText } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** Somebody who could leave. */
export interface Leaver {
  readonly person: Person
  /** As they are called here. */
  readonly name: string
  readonly chapter: string
  readonly teams: string
  /** Where it is known. */
  readonly lastDay: Day | null
  /** Skills that only they hold in a team or chapter, low findings left out. */
  readonly sole: number
}

/**
 * Everybody who is here on the day: those first on whom most hangs, then by name. Linear in
 * people, their stays and the findings; the sorting comes on top. A step is so many people.
 */
export function* listLeavers(
  workspace: Workspace,
  coverage: CoverageIndex,
  findings: readonly Finding[],
  nameOf: (person: Person) => string,
): Generator<void, readonly Leaver[]> {
  const sole = soleSkills(findings)
  const leavers: Leaver[] = []
  for (const person of workspace.people) {
    if (!isPresent(person, coverage.day)) continue
    const scopes = coverage.scopesOf(person.id)
    const teams = scopes.flatMap((scope) =>
      scope.kind === 'team' ? (workspace.teams.get(scope.id)?.name ?? []) : [],
    )
    leavers.push({
      person,
      name: nameOf(person),
      chapter: (person.chapter && workspace.chapters.get(person.chapter)?.name) ?? '',
      teams: teams.sort(compareText).join(', '),
      lastDay: person.leaves,
      sole: sole.get(person.id)?.size ?? 0,
    })
    if (leavers.length % peopleAStep === 0) yield
  }
  yield
  return leavers.sort((a, b) => b.sole - a.sole || byName.compare(a.name, b.name) || byId(a, b))
}

const peopleAStep = 200

// One for all: to compare by locale without it takes a second for 10,000 people.
const byName = new Intl.Collator('en', { numeric: true })

/** Those in whose name, chapter or teams each word of the text is. */
export function findLeavers(leavers: readonly Leaver[], text: string): readonly Leaver[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return leavers
  return leavers.filter(({ name, chapter, teams }) => {
    const said = `${name}\n${chapter}\n${teams}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

function soleSkills(findings: readonly Finding[]): Map<PersonId, Set<SkillId>> {
  const skills = new Map<PersonId, Set<SkillId>>()
  for (const { holder, skill, severity } of findings) {
    if (holder === null || severity === 'low') continue
    const known = skills.get(holder)
    if (known === undefined) skills.set(holder, new Set([skill]))
    else known.add(skill)
  }
  return skills
}

function byId(a: Leaver, b: Leaver): number {
  return compareText(a.person.id, b.person.id)
}
