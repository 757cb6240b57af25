import { type Outcome, refuse } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { MembershipId, PersonId, TeamId } from '../model/ids.ts'
import { overlaps, stayKey } from '../model/membership.ts'
import { isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'
import { joinTeam } from './joinTeam.ts'
import { changeStay, currentStays, endStay } from './membershipChanges.ts'
import { addStay, idsAfter } from './reteaming/addStay.ts'

/**
 * Moves a person from one team to another from the day on, with role and percent. From no team
 * (`from: null`) it is joining. On days on which a person is in the other team already, they have
 * the sum of both there.
 */
export function moveMember(
  workspace: Workspace,
  given: {
    readonly newId: MembershipId
    readonly person: PersonId
    readonly from: TeamId | null
    readonly to: TeamId
    readonly day: Day
  },
): Outcome {
  const { newId, day } = given
  if (given.from === null) {
    return joinTeam(workspace, { id: newId, person: given.person, team: given.to, day })
  }
  const person = workspace.people.get(given.person)
  const from = workspace.teams.get(given.from)
  const to = workspace.teams.get(given.to)
  if (person === undefined || from === undefined || to === undefined) {
    return refuse('The person or the team was deleted meanwhile.')
  }
  if (!isPresent(person, day)) {
    return refuse(`${person.name} is not in the organisation on ${day}.`)
  }
  if (from.id === to.id) return { label: `Leave ${person.name} in ${to.name}`, changes: [] }
  const [stay, ...more] = currentStays(workspace, person.id, day, from.id)
  if (stay === undefined) return refuse(`${person.name} is not in ${from.name} on ${day}.`)
  const next = { ...stay, id: newId, team: to.id, from: day }
  const label = `Move ${person.name} to ${to.name}`
  const isThere = [...workspace.memberships].some(
    (it) => stayKey(it) === stayKey(next) && overlaps(it, next),
  )
  const moved = isThere
    ? [endStay(stay, day), ...addStay(workspace, next, idsAfter(newId))]
    : changeStay(stay, { team: to.id }, { day, newId })
  return checkedEdit(label, [...moved, ...more.map((it) => endStay(it, day))])
}
