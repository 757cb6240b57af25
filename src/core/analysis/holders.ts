import type { SkillId } from '../model/ids.ts'
import type { Level } from '../model/level.ts'
import { compareNamed } from '../model/naming.ts'
import type { Person } from '../model/person.ts'
import { countedLevel } from '../model/rating.ts'
import { isPresent } from '../model/standing.ts'
import type { Team } from '../model/team.ts'
import type { Workspace } from '../model/workspace.ts'
import type { CoverageIndex } from './coverage.ts'
import type { Scope } from './scope.ts'

export interface Holder {
  readonly person: Person
  readonly level: Level
  /** The teams that they are in on the day, by name. */
  readonly teams: readonly Team[]
}

/** Who holds a skill, seen from one scope; in each list the highest levels come first. */
export interface Holders {
  readonly here: readonly Holder[]
  /** Members of the scope who are one level short: who could hold it soonest. */
  readonly next: readonly Holder[]
  /** Everybody else in the organisation who holds it. */
  readonly elsewhere: readonly Holder[]
}

/**
 * Opens a number to its people: who holds a skill at the minimum level in a scope and outside it.
 * Reads the records of everybody, so it is for one skill that somebody looks at.
 */
export function holdersOf(
  workspace: Workspace,
  coverage: CoverageIndex,
  where: { readonly scope: Scope; readonly skill: SkillId; readonly minLevel: Level },
): Holders {
  const { scope, skill, minLevel } = where
  const members = new Set(coverage.members(scope))
  const here: Holder[] = []
  const next: Holder[] = []
  const elsewhere: Holder[] = []
  for (const person of workspace.people) {
    const level = countedLevel(workspace.ratings.get(person.id, skill))
    const isMember = members.has(person.id)
    const list = level >= minLevel ? (isMember ? here : elsewhere) : isMember ? next : null
    // Nobody is one level short of level 0: who has no level is not on the way.
    if (list === null || level < 0 || level < minLevel - 1) continue
    if (!isPresent(person, coverage.day)) continue
    list.push({ person, level, teams: teamsOf(workspace, coverage, person) })
  }
  for (const list of [here, next, elsewhere]) list.sort(compareHolders)
  return { here, next, elsewhere }
}

function teamsOf(workspace: Workspace, coverage: CoverageIndex, person: Person): Team[] {
  return coverage
    .scopesOf(person.id)
    .flatMap((scope) => (scope.kind === 'team' ? (workspace.teams.get(scope.id) ?? []) : []))
    .sort(compareNamed)
}

function compareHolders(a: Holder, b: Holder): number {
  return b.level - a.level || compareNamed(a.person, b.person)
}
