import type { HandOver } from '../../commands/mission/disbandTeam.ts'
import type { Placement } from '../../commands/reteaming/placeMembers.ts'
import type { PersonId, TeamId } from '../../model/ids.ts'

/** What is decided so far about a team that is to end: its people and what it owns. */
export interface PlannedEnd {
  readonly team: TeamId
  readonly placements: readonly Pick<Placement, 'person' | 'to'>[]
  readonly handOvers: readonly HandOver[]
}

/** Who the plan places into each team. */
export function placedInto(plan: Pick<PlannedEnd, 'placements'>): Map<TeamId, Set<PersonId>> {
  const placed = new Map<TeamId, Set<PersonId>>()
  for (const { person, to } of plan.placements) {
    if (to === null) continue
    const people = placed.get(to) ?? new Set()
    placed.set(to, people.add(person))
  }
  return placed
}
