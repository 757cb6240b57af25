import { classify, type FindingKind, type Needed, type Severity } from '#core/analysis/finding.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Requirement } from '#core/model/requirement.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'

// What one would write first: for each scope a Map from skill to its holders.

/** One finding, as this program would first have written it down. */
export interface HeldFinding {
  readonly kind: FindingKind
  readonly severity: Severity
  readonly skill: SkillId
  readonly holder: PersonId | null
}

/** Gathers who is where, and gives the analysis: all findings, low ones included. */
export function prepareMapOfHolders(workspace: Workspace, day: Day): () => HeldFinding[] {
  const present = new Set<PersonId>()
  const chapters = new Map<string, Set<PersonId>>()
  for (const person of workspace.people) {
    if (!isPresent(person, day)) continue
    present.add(person.id)
    if (person.chapter !== null) addTo(chapters, person.chapter, person.id)
  }
  const teams = new Map<string, Set<PersonId>>()
  for (const team of workspace.teams) if (isCounted(team, day)) teams.set(team.id, new Set())
  for (const stay of workspace.memberships) {
    if (present.has(stay.person) && isCurrent(stay, day)) teams.get(stay.team)?.add(stay.person)
  }
  return () => {
    const findings: HeldFinding[] = []
    const anywhere = new Map<string, number>()
    for (const person of present) {
      for (const rating of workspace.ratings.of(person)) {
        for (let level = countedLevel(rating); level >= 0; level--) {
          const key = `${rating.skill} ${level}`
          anywhere.set(key, (anywhere.get(key) ?? 0) + 1)
        }
      }
    }
    for (const [team, members] of teams) {
      const stated = workspace.requirements.of(team as never)
      const otherwise = stated.length === 0 ? 'unstated' : 'no'
      const needs = new Map(stated.map((need) => [need.skill, need]))
      findings.push(...findingsIn(workspace, members, needs, otherwise, anywhere))
    }
    for (const [chapter, members] of chapters) {
      const needs = new Map<SkillId, null>()
      for (const skill of workspace.skills) if (skill.chapter === chapter) needs.set(skill.id, null)
      findings.push(...findingsIn(workspace, members, needs, 'no', anywhere))
    }
    return findings
  }
}

function findingsIn(
  workspace: Workspace,
  members: ReadonlySet<PersonId>,
  needs: ReadonlyMap<SkillId, Requirement | null>,
  otherwise: Needed,
  anywhere: ReadonlyMap<string, number>,
): HeldFinding[] {
  const minLevel = (skill: SkillId) =>
    needs.get(skill)?.minLevel ??
    workspace.skills.get(skill)?.holdsFrom ??
    workspace.organisation.record.holdsFrom
  const holders = new Map<SkillId, Set<PersonId>>()
  for (const skill of needs.keys()) holders.set(skill, new Set())
  for (const person of members) {
    for (const rating of workspace.ratings.of(person)) {
      if (countedLevel(rating) >= minLevel(rating.skill)) addTo(holders, rating.skill, person)
    }
  }
  const findings: HeldFinding[] = []
  for (const [skill, held] of holders) {
    const found = classify({
      needed: needs.has(skill) ? 'yes' : otherwise,
      holders: held.size,
      minHolders: needs.get(skill)?.minHolders ?? 1,
      orgHolders: anywhere.get(`${skill} ${minLevel(skill)}`) ?? 0,
    })
    if (found === null) continue
    const [first = null] = held
    findings.push({ ...found, skill, holder: held.size === 1 ? first : null })
  }
  return findings
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}
