import { change, type Outcome, refuse } from '../../edits/edit.ts'
import type { ReadingId } from '../../model/ids.ts'
import type { Workspace } from '../../model/workspace.ts'

export function removeReading(workspace: Workspace, { id }: { readonly id: ReadingId }): Outcome {
  const before = workspace.readings.get(id)
  if (before === undefined) return refuse('It has been deleted already.')
  return {
    label: `Delete the reading of ${before.day}`,
    changes: [change('readings', before, null)],
  }
}
