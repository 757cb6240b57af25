import { change, type Outcome, refuse } from '../../edits/edit.ts'
import { detachAll } from '../../edits/references.ts'
import type { OwnedThingId } from '../../model/ids.ts'
import type { Workspace } from '../../model/workspace.ts'
import { quoted } from '../checked.ts'

/** For a thing that is no more; the skills that it needed go along. */
export function deleteOwnedThing(
  workspace: Workspace,
  { id }: { readonly id: OwnedThingId },
): Outcome {
  const before = workspace.ownedThings.get(id)
  if (before === undefined) return refuse('It has been deleted already.')
  const along = detachAll(workspace, new Map([['ownedThings', new Set([id])]]))
  return {
    label: `Delete ${quoted(before.name)}`,
    changes: [...along, change('ownedThings', before, null)],
  }
}
