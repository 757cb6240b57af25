import type { Outcome } from '../edits/edit.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate, quoted } from './checked.ts'

/** The organisation's name is the workspace's name. */
export function renameOrganisation(workspace: Workspace, name: string): Outcome {
  const { record } = workspace.organisation
  const next = { ...record, name: name.trim() }
  return checkedUpdate(`Rename to ${quoted(next.name)}`, 'organisation', record, next)
}
