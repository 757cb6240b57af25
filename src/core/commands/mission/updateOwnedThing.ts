import { type Outcome, refuse } from '../../edits/edit.ts'
import type { OwnedThing } from '../../model/mission/ownedThing.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedUpdate, quoted } from '../checked.ts'

/** Changes what is said of an owned thing. Whose it is changes by `handOverThing`. */
export function updateOwnedThing(
  workspace: Workspace,
  { id, ...fields }: Pick<OwnedThing, 'id'> & Partial<Omit<OwnedThing, 'id' | 'team'>>,
): Outcome {
  const before = workspace.ownedThings.get(id)
  if (before === undefined) return refuse('It was deleted meanwhile. Undo brings it back.')
  const after = { ...before, ...fields, name: (fields.name ?? before.name).trim() }
  return checkedUpdate(`Change ${quoted(before.name)}`, 'ownedThings', before, after)
}
