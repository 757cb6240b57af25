import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Fragmentation } from '#core/analysis/fragmentation.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { PersonId } from '#core/model/ids.ts'
import { compareText } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { compareShown } from '../../analysis/personNames.ts'
import type { HangingByPerson, HangingSkill } from '../hangingSkills.ts'

/** Somebody, with what hangs on them. */
export interface PersonLine {
  readonly person: Person
  /** As they are called here. */
  readonly name: string
  readonly hanging: readonly HangingSkill[]
}

export type PeopleOrder = 'hanging' | 'name'

/** Everybody in the scope on the day. */
export function peopleLines(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: MeasuredScope,
  {
    hanging,
    nameOf,
  }: {
    readonly hanging: HangingByPerson
    readonly nameOf: (person: Person) => string
  },
): PersonLine[] {
  const people =
    scope.kind === 'team' || scope.kind === 'chapter'
      ? coverage.members(scope).flatMap((id) => workspace.people.get(id) ?? [])
      : [...workspace.people].filter((person) => isPresent(person, coverage.day))
  return people.map((person) => ({
    person,
    name: nameOf(person),
    hanging: hanging.get(person.id) ?? [],
  }))
}

/**
 * By name, or those first on whom most hangs, who are to be protected first. Neither is an order
 * of ability: levels take no part.
 */
export function orderPeople(lines: readonly PersonLine[], order: PeopleOrder): PersonLine[] {
  return [...lines].sort(
    (a, b) =>
      (order === 'name' ? 0 : b.hanging.length - a.hanging.length || places(b) - places(a)) ||
      compareShown(a.name, b.name) ||
      compareText(a.person.id, b.person.id),
  )
}

/** Where somebody stands on the day; '' where nowhere. */
export interface Standing {
  readonly chapter: string
  readonly teams: readonly string[]
}

export function standingOf(
  { chapters, teams }: Workspace,
  coverage: CoverageIndex,
  person: Person,
): Standing {
  return {
    chapter: (person.chapter && chapters.get(person.chapter)?.name) ?? '',
    teams: coverage
      .scopesOf(person.id)
      .flatMap(({ kind, id }) => (kind === 'team' ? (teams.get(id)?.name ?? []) : []))
      .sort(compareText),
  }
}

/** Those in whose name, chapter or teams each word of the text is. */
export function findPeople(
  lines: readonly PersonLine[],
  text: string,
  standing: (person: Person) => Standing,
): readonly PersonLine[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return lines
  return lines.filter(({ name, person }) => {
    const { chapter, teams } = standing(person)
    const said = [name, chapter, ...teams].join('\n').toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

export function spreadByPerson(
  all: readonly Fragmentation[],
): ReadonlyMap<PersonId, readonly Fragmentation[]> {
  const byPerson = new Map<PersonId, Fragmentation[]>()
  for (const found of all) {
    if (!('person' in found)) continue
    const known = byPerson.get(found.person)
    if (known === undefined) byPerson.set(found.person, [found])
    else known.push(found)
  }
  return byPerson
}

/** In how many places what hangs on them hangs. */
function places({ hanging }: PersonLine): number {
  return hanging.reduce((sum, { findings }) => sum + findings.length, 0)
}
