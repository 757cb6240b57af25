import { type Change, change, type Refusal, refuse } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import type { MembershipId, PersonId, TeamId } from '../../model/ids.ts'
import { createTeam, type Team } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { hasEnded, staysFrom } from '../mission/statusRules.ts'
import { moveStays } from './moveStays.ts'

/** What a team is that people of another one make. */
export type NewTeam = Pick<Team, 'id' | 'name'> &
  Partial<Pick<Team, 'type' | 'outcome' | 'measure' | 'owner'>>

/** A team that some members of another one make, beside it. */
export interface BesideTeam {
  /** The team as it was: it goes on. */
  readonly team: TeamId
  readonly newTeam: NewTeam
  /** Who goes; somebody stays. */
  readonly members: readonly PersonId[]
  readonly day: Day
  /** Ids for stays and whatever else begins. */
  readonly newId: () => string
}

/**
 * A new team beside another, with some of its members from the day on. It is of the same type
 * unless said, and begins to form, or is proposed as the other is.
 *
 * Refused where the other has ended, and where nobody goes or nobody stays.
 */
export function besideTeam(
  workspace: Workspace,
  { team: id, newTeam, members, day, newId }: BesideTeam,
): { readonly team: Team; readonly changes: readonly Change[] } | Refusal {
  const team = workspace.teams.get(id)
  if (team === undefined) return refuse('The team was deleted meanwhile.')
  if (workspace.teams.get(newTeam.id) !== undefined) return refuse('This id is taken already.')
  if (hasEnded(team)) return refuse(`${team.name} is ${team.status}: nobody can leave it.`)
  if (newTeam.owner != null && workspace.people.get(newTeam.owner) === undefined) {
    return refuse('The product owner was deleted meanwhile.')
  }
  const people = new Set(members)
  const staying = new Set(staysFrom(workspace, id, day).map(({ person }) => person))
  if (people.size === 0) return refuse('Choose who goes to the new team.')
  for (const person of people) {
    const name = workspace.people.get(person)?.name ?? 'Somebody who was deleted'
    if (!staying.delete(person)) return refuse(`${name} is not in ${team.name} on ${day}.`)
  }
  if (staying.size === 0) return refuse(`Leave somebody in ${team.name}.`)
  const isProposed = team.status === 'proposed'
  const fresh = createTeam({
    type: team.type,
    ...newTeam,
    name: newTeam.name.trim(),
    status: isProposed ? 'proposed' : 'forming',
    formed: isProposed ? null : day,
  })
  const stays = moveStays(workspace, {
    from: id,
    to: fresh.id,
    people,
    day,
    newId: () => newId() as MembershipId,
  })
  return { team, changes: [change('teams', null, fresh), ...stays] }
}
