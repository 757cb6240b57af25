import { type Outcome, refuse } from '../../edits/edit.ts'
import type { Reading } from '../../model/mission/reading.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedUpdate } from '../checked.ts'
import { readingFault } from './readingFault.ts'

/** Corrects a reading: its day, its value or its note. */
export function updateReading(
  workspace: Workspace,
  { id, ...fields }: Pick<Reading, 'id'> & Partial<Omit<Reading, 'id' | 'team'>>,
): Outcome {
  const before = workspace.readings.get(id)
  if (before === undefined) return refuse('It was deleted meanwhile. Undo brings it back.')
  const after = { ...before, ...fields }
  const fault = readingFault(workspace, after)
  if (fault !== null) return refuse(fault)
  return checkedUpdate(`Change the reading of ${before.day}`, 'readings', before, after)
}
