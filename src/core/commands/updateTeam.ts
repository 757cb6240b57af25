import { type Outcome, refuse } from '../edits/edit.ts'
import type { Team } from '../model/team.ts'
import type { Workspace } from '../model/workspace.ts'
import { statusFault } from './mission/statusRules.ts'
import { type HistoryGiven, teamHistory, withStatusDays } from './mission/teamHistory.ts'
import { type Update, update } from './updateRecord.ts'

/**
 * Changes what is said of a team. A status or a target day that changes on the way goes by the
 * rules of missions and leaves what they leave: see `changeStatus` and `setTargetDay`.
 */
export function updateTeam(
  workspace: Workspace,
  fields: Update<Team>,
  given: Omit<HistoryGiven, 'reason'>,
): Outcome {
  const before = workspace.teams.get(fields.id)
  if (before === undefined) return refuse('It was deleted meanwhile. Undo brings it back.')
  if (fields.owner != null && workspace.people.get(fields.owner) === undefined) {
    return refuse('The product owner was deleted meanwhile.')
  }
  const said = { ...given, reason: '' }
  const after = withStatusDays(before, { ...before, ...fields }, said.day)
  const fault = statusFault(workspace, before, after, said)
  if (fault !== null) return refuse(fault)
  return update(workspace, 'teams', before, after, teamHistory(before, after, said))
}
