import { type Outcome, refuse } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { PersonId, TeamId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'
import { currentStays, endStay } from './membershipChanges.ts'

/** Takes a person out of a team from the day on. The stay remains in the history. */
export function leaveTeam(
  workspace: Workspace,
  { person: id, team: teamId, day }: { person: PersonId; team: TeamId; day: Day },
): Outcome {
  const person = workspace.people.get(id)
  const team = workspace.teams.get(teamId)
  if (person === undefined || team === undefined) {
    return refuse('The person or the team was deleted meanwhile.')
  }
  const stays = currentStays(workspace, id, day, teamId)
  if (stays.length === 0) return refuse(`${person.name} is not in ${team.name} on ${day}.`)
  return checkedEdit(
    `Take ${person.name} out of ${team.name}`,
    stays.map((stay) => endStay(stay, day)),
  )
}
