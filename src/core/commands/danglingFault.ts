import { mended, type ReferredTable } from '../edits/references.ts'
import { isLevelled, levelIn } from '../model/levelUse.ts'
import type { Records, TableName, Workspace } from '../model/workspace.ts'

/**
 * Why a record cannot be put into the workspace as it is there now, as a sentence; `null`: it can.
 * What it points to may have been deleted, or its level taken off the scale, while a form was open.
 */
export function danglingFault<T extends TableName>(
  workspace: Workspace,
  table: T,
  record: Records[T],
): string | null {
  const exists = (to: ReferredTable, id: string) =>
    (workspace[to] as { get(id: string): unknown }).get(id) !== undefined
  if (mended(table, record, exists) !== record) {
    return 'Something that this refers to was deleted meanwhile. Choose again.'
  }
  const top = workspace.organisation.record.levels.length - 1
  const isAbove = isLevelled(table) && levelIn(table, record as never) > top
  return isAbove ? `The scale ends at ${top}.` : null
}
