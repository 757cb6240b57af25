import type { CoverageIndex } from '../../analysis/coverage.ts'
import type { PersonId, SkillId, TeamId } from '../../model/ids.ts'
import type { Level } from '../../model/level.ts'
import { compareNamed } from '../../model/naming.ts'
import type { Person } from '../../model/person.ts'
import { countedLevel } from '../../model/rating.ts'
import type { Skill } from '../../model/skill.ts'
import type { Team } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { type PlannedEnd, placedInto } from './plannedEnd.ts'

/** A skill that nobody outside the team holds. */
export interface OrphanSkill {
  readonly skill: Skill
  /** ℓ of the team: from this level a person holds it. */
  readonly minLevel: Level
  /** Whether the team says that it needs it. */
  readonly isNeeded: boolean
  /** Who holds it, by name, and the teams they are in when the plan is done; none: the bench. */
  readonly holders: readonly { readonly person: Person; readonly teams: readonly Team[] }[]
}

/**
 * Skills held at ℓ(s, team) by members and by nobody else in the organisation, on the day of the
 * coverage (analysis.md, Plans): with the team the place goes where they are practised together.
 * Those first whose holders all go to the bench, then those that the team needs, then by name.
 *
 * Linear in the ratings of the members.
 */
export function orphanSkills(
  workspace: Workspace,
  coverage: CoverageIndex,
  plan: PlannedEnd,
): OrphanSkill[] {
  const scope = { kind: 'team', id: plan.team } as const
  const holders = new Map<SkillId, PersonId[]>()
  const levels = new Map<SkillId, Level>()
  for (const person of coverage.members(scope)) {
    for (const rating of workspace.ratings.of(person)) {
      const minLevel = levels.get(rating.skill) ?? coverage.at(scope, rating.skill).minLevel
      levels.set(rating.skill, minLevel)
      if (countedLevel(rating) < minLevel) continue
      const list = holders.get(rating.skill)
      if (list === undefined) holders.set(rating.skill, [person])
      else list.push(person)
    }
  }
  const goesTo = destinations(workspace, coverage, plan)
  return [...holders]
    .flatMap(([id, people]): OrphanSkill[] => {
      const skill = workspace.skills.get(id)
      const minLevel = levels.get(id) ?? 0
      if (skill === undefined || coverage.orgHolders(id, minLevel) > people.length) return []
      const isNeeded = workspace.requirements.get(plan.team, id) !== undefined
      const named = people
        .flatMap((it) => workspace.people.get(it) ?? [])
        .sort(compareNamed)
        .map((person) => ({ person, teams: goesTo(person.id) }))
      return [{ skill, minLevel, isNeeded, holders: named }]
    })
    .sort(compareOrphans)
}

/** Whether somebody who holds it is in a team when the plan is done. */
export function isKeptInTeams({ holders }: OrphanSkill): boolean {
  return holders.some(({ teams }) => teams.length > 0)
}

function destinations(
  { teams }: Workspace,
  coverage: CoverageIndex,
  plan: PlannedEnd,
): (person: PersonId) => Team[] {
  const placed = placedInto(plan)
  return (person) => {
    const ids = new Set<TeamId>()
    for (const scope of coverage.scopesOf(person)) {
      const isStaying = scope.kind === 'team' && scope.id !== plan.team
      if (isStaying && coverage.isCounted(scope)) ids.add(scope.id)
    }
    for (const [team, people] of placed) if (people.has(person)) ids.add(team)
    return [...ids].flatMap((id) => teams.get(id) ?? []).sort(compareNamed)
  }
}

function compareOrphans(a: OrphanSkill, b: OrphanSkill): number {
  return (
    Number(isKeptInTeams(a)) - Number(isKeptInTeams(b)) ||
    Number(b.isNeeded) - Number(a.isNeeded) ||
    compareNamed(a.skill, b.skill)
  )
}
