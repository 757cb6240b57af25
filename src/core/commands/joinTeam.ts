import { type Outcome, refuse } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { MembershipId, PersonId, TeamId } from '../model/ids.ts'
import { isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'
import { currentStays } from './membershipChanges.ts'
import { beginStay } from './reteaming/beginStay.ts'

/**
 * Puts a person in a team from the day on, beside any other team; until they are to come there
 * anyway, where they are.
 */
export function joinTeam(
  workspace: Workspace,
  given: {
    readonly id: MembershipId
    readonly person: PersonId
    readonly team: TeamId
    readonly day: Day
    /** Percent; left out: what the person's current stays leave free, at least 10. */
    readonly allocation?: number
    readonly role?: string
  },
): Outcome {
  const person = workspace.people.get(given.person)
  const team = workspace.teams.get(given.team)
  if (person === undefined || team === undefined) {
    return refuse('The person or the team was deleted meanwhile.')
  }
  if (!isPresent(person, given.day)) {
    return refuse(`${person.name} is not in the organisation on ${given.day}.`)
  }
  const stays = currentStays(workspace, person.id, given.day)
  if (stays.some((stay) => stay.team === team.id)) {
    return refuse(`${person.name} is in ${team.name} already.`)
  }
  const taken = stays.reduce((sum, stay) => sum + stay.allocation, 0)
  const changes = beginStay(workspace, {
    id: given.id,
    team: team.id,
    person: person.id,
    role: given.role ?? '',
    allocation: given.allocation ?? Math.max(10, 100 - taken),
    from: given.day,
  })
  return checkedEdit(`Add ${person.name} to ${team.name}`, changes)
}
