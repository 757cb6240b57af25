import { change, type Outcome, refuse } from '../../edits/edit.ts'
import { createReading, type Reading } from '../../model/mission/reading.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { readingFault } from './readingFault.ts'

/** Notes what a mission's measure said on a day. */
export function addReading(
  workspace: Workspace,
  given: Pick<Reading, 'id' | 'team' | 'day' | 'value'> & Partial<Reading>,
): Outcome {
  const team = workspace.teams.get(given.team)
  if (team === undefined) return refuse('The mission was deleted meanwhile.')
  if (workspace.readings.get(given.id) !== undefined) return refuse('This id is taken already.')
  const reading = createReading(given)
  const fault = readingFault(workspace, reading)
  if (fault !== null) return refuse(fault)
  const label = `Read ${reading.value} for ${quoted(team.name)} on ${reading.day}`
  return checkedEdit(label, [change('readings', null, reading)])
}
