import { type Outcome, refuse } from '../../edits/edit.ts'
import type { OwnedThingId, TeamId } from '../../model/ids.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedUpdate, quoted } from '../checked.ts'
import { receiverFault } from './addOwnedThing.ts'

/** Makes another team answerable for an owned thing; what it takes to look after it goes along. */
export function handOverThing(
  workspace: Workspace,
  { thing: id, to }: { readonly thing: OwnedThingId; readonly to: TeamId },
): Outcome {
  const before = workspace.ownedThings.get(id)
  if (before === undefined) return refuse('It was deleted meanwhile. Undo brings it back.')
  const fault = receiverFault(workspace, to)
  if (fault !== null) return refuse(fault)
  const receiver = quoted(workspace.teams.get(to)?.name ?? to)
  if (before.team === to) return refuse(`${quoted(before.name)} belongs to ${receiver} already.`)
  const label = `Hand over ${quoted(before.name)} to ${receiver}`
  return checkedUpdate(label, 'ownedThings', before, { ...before, team: to })
}
