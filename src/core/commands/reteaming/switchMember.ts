import { type Outcome, refuse } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import type { MembershipId, PersonId, TeamId } from '../../model/ids.ts'
import { isPresent } from '../../model/standing.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { currentStays } from '../membershipChanges.ts'
import { receiverFault } from '../mission/addOwnedThing.ts'
import { moveStays } from './moveStays.ts'

export interface Switch {
  readonly person: PersonId
  readonly from: TeamId
  readonly to: TeamId
  /** Somebody of the other team who takes the place; `null`: nobody does. */
  readonly with: PersonId | null
  readonly day: Day
  readonly newId: () => MembershipId
}

/**
 * A person goes from one team to another, or two change places: to learn, to carry what they know
 * to where it is needed, or because they wish to. Each brings their own percent and role, with
 * stays that are to come; who is in the other team already has the sum of both there. One edit.
 *
 * Refused where a team has ended, and where somebody is not in the team that they are to leave.
 */
export function switchMember(workspace: Workspace, given: Switch): Outcome {
  const { person, from, to, day, newId } = given
  if (from === to) return refuse('Choose another team.')
  const fault = receiverFault(workspace, to, day) ?? receiverFault(workspace, from, day)
  if (fault !== null) return refuse(fault)
  if (given.with === person) return refuse('Choose somebody else who takes the place.')
  const goings = [{ who: person, leaves: from, joins: to }]
  if (given.with !== null) goings.push({ who: given.with, leaves: to, joins: from })
  for (const { who, leaves } of goings) {
    const absence = absenceFault(workspace, who, leaves, day)
    if (absence !== null) return refuse(absence)
  }
  // Each is another person, so neither's stays bear on the other's.
  const changes = goings.flatMap(({ who, leaves, joins }) =>
    moveStays(workspace, { from: leaves, to: joins, people: new Set([who]), day, newId }),
  )
  return checkedEdit(labelOf(workspace, given), changes)
}

function absenceFault(workspace: Workspace, id: PersonId, team: TeamId, day: Day): string | null {
  const person = workspace.people.get(id)
  if (person === undefined) return 'The person was deleted meanwhile.'
  if (!isPresent(person, day)) return `${person.name} is not in the organisation on ${day}.`
  if (currentStays(workspace, id, day, team).length > 0) return null
  return `${person.name} is not in ${workspace.teams.get(team)?.name} on ${day}.`
}

function labelOf({ people, teams }: Workspace, { person, with: other, from, to }: Switch): string {
  const nameOf = (id: PersonId) => people.get(id)?.name ?? ''
  const [left, joined] = [from, to].map((id) => quoted(teams.get(id)?.name ?? ''))
  return other === null
    ? `Switch ${nameOf(person)} from ${left} to ${joined}`
    : `Switch ${nameOf(person)} and ${nameOf(other)} between ${left} and ${joined}`
}
