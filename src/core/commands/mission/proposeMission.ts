import { change, type Outcome, refuse } from '../../edits/edit.ts'
import { type Charter, createCharter } from '../../model/mission/charter.ts'
import { createTeam, type Team } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { charterFault } from './updateCharter.ts'

/** A mission that is thought of: it counts as a team once it is forming. */
export type ProposedMission = Pick<Team, 'id' | 'name'> &
  Partial<Omit<Team, 'status'>> & { readonly charter?: Partial<Omit<Charter, 'id'>> }

export function proposeMission(
  workspace: Workspace,
  { charter, ...given }: ProposedMission,
): Outcome {
  if (workspace.teams.get(given.id) !== undefined) return refuse('This id is taken already.')
  const team = createTeam({ ...given, name: given.name.trim(), status: 'proposed' })
  if (team.owner !== null && workspace.people.get(team.owner) === undefined) {
    return refuse('The product owner was deleted meanwhile.')
  }
  const changes = [change('teams', null, team)]
  if (charter !== undefined) {
    const answers = createCharter({ ...charter, id: team.id })
    const fault = charterFault(workspace, answers)
    if (fault !== null) return refuse(fault)
    changes.push(change('charters', null, answers))
  }
  return checkedEdit(`Propose ${quoted(team.name)}`, changes)
}
