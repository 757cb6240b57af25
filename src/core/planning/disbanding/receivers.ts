import type { CoverageIndex } from '../../analysis/coverage.ts'
import type { PersonId, TeamId } from '../../model/ids.ts'
import type { Level } from '../../model/level.ts'
import type { OwnedThing } from '../../model/mission/ownedThing.ts'
import { compareNamed } from '../../model/naming.ts'
import { countedLevel } from '../../model/rating.ts'
import type { Skill } from '../../model/skill.ts'
import { isCounted } from '../../model/standing.ts'
import type { Team } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { type PlannedEnd, placedInto } from './plannedEnd.ts'

/** A skill that an owned thing needs, and how a receiving team stands in it. */
export interface NeedThere {
  readonly skill: Skill
  /** ℓ: the thing's own, else the skill's, else the organisation's. */
  readonly minLevel: Level
  /** n, and d(s, U ∪ placed). */
  readonly minHolders: number
  readonly holders: number
  readonly weight: number
  /** max(0, n − d) */
  readonly missing: number
}

/** A team that could take over an owned thing. */
export interface Receiver {
  readonly team: Team
  readonly needs: readonly NeedThere[]
  /** Σ w·max(0, n − d(s, U ∪ placed)): 0 where it can look after the thing. */
  readonly shortfall: number
  /** How many other things it is answerable for when the plan is done. */
  readonly load: number
}

/**
 * The teams that could take over an owned thing when its team ends, on the day of the coverage:
 * all others that count. Those first that cover the skills which the thing needs, people counted
 * whom the plan places there; then those who own less; then by name.
 *
 * Linear in teams, their members and the needs of the thing.
 */
export function receiversOf(
  workspace: Workspace,
  coverage: CoverageIndex,
  plan: PlannedEnd,
  thing: OwnedThing,
): Receiver[] {
  const placed = placedInto(plan)
  const loads = thingsOwned(workspace, plan, thing)
  const needs = needsOf(workspace, thing)
  const receivers: Receiver[] = []
  for (const team of workspace.teams) {
    if (team.id === plan.team || !isCounted(team, coverage.day)) continue
    const people = new Set(coverage.members({ kind: 'team', id: team.id }))
    for (const person of placed.get(team.id) ?? []) people.add(person)
    const standing = needs.map((need) => needIn(workspace, need, people))
    const shortfall = standing.reduce((sum, need) => sum + need.weight * need.missing, 0)
    receivers.push({ team, needs: standing, shortfall, load: loads.get(team.id) ?? 0 })
  }
  return receivers.sort(
    (a, b) => a.shortfall - b.shortfall || a.load - b.load || compareNamed(a.team, b.team),
  )
}

type Need = Omit<NeedThere, 'holders' | 'missing'>

/** What an owned thing needs, by the name of the skill. */
function needsOf({ thingNeeds, skills, organisation }: Workspace, { id }: OwnedThing): Need[] {
  return thingNeeds
    .of(id)
    .flatMap(({ skill: skillId, minLevel, minHolders, weight }): Need[] => {
      const skill = skills.get(skillId)
      if (skill === undefined) return []
      const level = minLevel ?? skill.holdsFrom ?? organisation.record.holdsFrom
      return [{ skill, minLevel: level, minHolders, weight }]
    })
    .sort((a, b) => compareNamed(a.skill, b.skill))
}

function needIn({ ratings }: Workspace, need: Need, people: ReadonlySet<PersonId>): NeedThere {
  let holders = 0
  for (const person of people) {
    if (countedLevel(ratings.get(person, need.skill.id)) >= need.minLevel) holders++
  }
  return { ...need, holders, missing: Math.max(0, need.minHolders - holders) }
}

/** How many things each team owns when the plan is done, the given one not counted. */
function thingsOwned(
  { ownedThings }: Workspace,
  plan: PlannedEnd,
  except: OwnedThing,
): ReadonlyMap<TeamId, number> {
  const planned = new Map(plan.handOvers.map(({ thing, to }) => [thing, to]))
  const loads = new Map<TeamId, number>()
  for (const { id, team: owner } of ownedThings) {
    const team = owner === plan.team ? planned.get(id) : owner
    if (team == null || id === except.id) continue
    loads.set(team, (loads.get(team) ?? 0) + 1)
  }
  return loads
}
