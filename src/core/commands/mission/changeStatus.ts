import { change, type Outcome, refuse } from '../../edits/edit.ts'
import type { TeamId, TransitionId } from '../../model/ids.ts'
import type { TeamStatus } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { type Said, statusFault } from './statusRules.ts'
import { teamHistory, withStatusDays } from './teamHistory.ts'

/**
 * Takes a mission to another status, with the day and the reason kept as a transition. Refused
 * where the status does not come next, the day lies before what was, or something is missing:
 * the refusal says everything that is. See `missingFor`.
 */
export function changeStatus(
  workspace: Workspace,
  {
    transition,
    team: id,
    to,
    ...said
  }: Said & { readonly transition: TransitionId; readonly team: TeamId; readonly to: TeamStatus },
): Outcome {
  const before = workspace.teams.get(id)
  if (before === undefined) return refuse('The mission was deleted meanwhile.')
  if (workspace.transitions.get(transition) !== undefined) {
    return refuse('This id is taken already.')
  }
  if (to === before.status) return refuse(`${quoted(before.name)} is ${to} already.`)
  const after = withStatusDays(before, { ...before, status: to }, said.day)
  const fault = statusFault(workspace, before, after, said)
  if (fault !== null) return refuse(fault)
  const along = teamHistory(before, after, { ...said, newId: () => transition })
  return checkedEdit(`${deeds[to]} ${quoted(before.name)}`, [
    change('teams', before, after),
    ...along,
  ])
}

const deeds: Readonly<Record<TeamStatus, string>> = {
  proposed: 'Propose',
  forming: 'Form',
  active: 'Activate',
  paused: 'Pause',
  achieved: 'Mark as achieved:',
  disbanded: 'Disband',
  abandoned: 'Abandon',
}
