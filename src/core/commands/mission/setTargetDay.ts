import { change, type Outcome, refuse } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import type { PostponementId, TeamId } from '../../model/ids.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { teamHistory } from './teamHistory.ts'

/**
 * Sets the day by which a mission is to reach its outcome. A later one than before is a slip once
 * the mission has begun.
 */
export function setTargetDay(
  workspace: Workspace,
  {
    postponement,
    team: id,
    target,
    day,
    reason,
  }: {
    /** The id of the record that is kept where the day slips. */
    readonly postponement: PostponementId
    readonly team: TeamId
    readonly target: Day | null
    /** When it is decided. */
    readonly day: Day
    readonly reason: string
  },
): Outcome {
  const before = workspace.teams.get(id)
  if (before === undefined) return refuse('The mission was deleted meanwhile.')
  if (workspace.postponements.get(postponement) !== undefined) {
    return refuse('This id is taken already.')
  }
  const after = { ...before, target }
  const along = teamHistory(before, after, { day, reason, newId: () => postponement })
  const by = target === null ? 'no date' : target
  const verb = along.length > 0 ? 'Postpone' : 'Set the target of'
  const label = `${verb} ${quoted(before.name)} to ${by}`
  return checkedEdit(label, [change('teams', before, after), ...along])
}
