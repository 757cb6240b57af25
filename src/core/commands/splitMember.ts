import { type Change, type Outcome, refuse } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { MembershipId, PersonId, TeamId } from '../model/ids.ts'
import { isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'
import { changeStay, currentStays, endStay } from './membershipChanges.ts'
import { beginStay } from './reteaming/beginStay.ts'

/**
 * Sets how a person's time is split over teams from the day on: percent for each team; teams
 * that are not named keep theirs, 0 takes the person out of the team.
 */
export function splitMember(
  workspace: Workspace,
  given: {
    readonly person: PersonId
    readonly shares: readonly { readonly team: TeamId; readonly allocation: number }[]
    readonly day: Day
    /** An id for each share that needs a new stay. */
    readonly newId: () => MembershipId
  },
): Outcome {
  const { day, newId } = given
  const person = workspace.people.get(given.person)
  if (person === undefined) return refuse('The person was deleted meanwhile.')
  if (!isPresent(person, day)) {
    return refuse(`${person.name} is not in the organisation on ${day}.`)
  }
  const changes: Change[] = []
  for (const { team: id, allocation } of given.shares) {
    const team = workspace.teams.get(id)
    if (team === undefined) return refuse('The team was deleted meanwhile.')
    if (!(allocation >= 0 && allocation <= 1000)) {
      return refuse(`${allocation} is not a percentage from 0 to 1000.`)
    }
    const [stay, ...more] = currentStays(workspace, person.id, day, id)
    changes.push(...more.map((it) => endStay(it, day)))
    if (stay === undefined) {
      if (allocation === 0) continue
      const fresh = { id: newId(), team: id, person: person.id, role: '', allocation, from: day }
      changes.push(...beginStay(workspace, fresh))
    } else if (allocation === 0) changes.push(endStay(stay, day))
    else if (stay.allocation !== allocation) {
      changes.push(...changeStay(stay, { allocation }, { day, newId: newId() }))
    }
  }
  return checkedEdit(splitLabel(workspace, person.name, given.shares), changes)
}

function splitLabel(
  workspace: Workspace,
  name: string,
  shares: readonly { readonly team: TeamId; readonly allocation: number }[],
): string {
  const parts = shares.map(
    ({ team, allocation }) => `${workspace.teams.get(team)?.name} ${allocation} %`,
  )
  return `Split ${name}: ${parts.join(', ')}`
}
