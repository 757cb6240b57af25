import { type Change, isRefusal, type Outcome, refuse } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import type { MembershipId, PersonId, TeamId } from '../../model/ids.ts'
import { listed } from '../../model/naming.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { joinTeam } from '../joinTeam.ts'
import { receiverFault } from '../mission/addOwnedThing.ts'

export interface Growth {
  readonly team: TeamId
  /** Who joins; each once. */
  readonly people: readonly {
    readonly person: PersonId
    /** Percent, above 0. */
    readonly allocation: number
    readonly role?: string
    readonly newId: MembershipId
  }[]
  readonly day: Day
}

/**
 * People join a team, some at a time rather than one by one, beside the teams that they are in: a
 * team that takes somebody in is a new team and finds itself anew, so it does so once. One edit.
 *
 * Refused where the team has ended, nobody is named, or somebody cannot join (`joinTeam`).
 */
export function growTeam(workspace: Workspace, { team: id, people, day }: Growth): Outcome {
  const fault = receiverFault(workspace, id, day)
  if (fault !== null) return refuse(fault)
  if (people.length === 0) return refuse('Choose who joins.')
  const joining = new Set<PersonId>()
  const changes: Change[] = []
  for (const { person, newId, allocation, role = '' } of people) {
    const name = workspace.people.get(person)?.name ?? ''
    if (joining.has(person)) return refuse(`${name} is named twice.`)
    if (!(allocation > 0)) return refuse(`${name} needs a percentage above 0.`)
    joining.add(person)
    const joined = joinTeam(workspace, { id: newId, person, allocation, role, team: id, day })
    if (isRefusal(joined)) return joined
    changes.push(...joined.changes)
  }
  const names = [...joining].map((person) => workspace.people.get(person)?.name ?? '')
  const team = workspace.teams.get(id)?.name ?? ''
  return checkedEdit(`Grow ${quoted(team)} by ${listed(names)}`, changes)
}
