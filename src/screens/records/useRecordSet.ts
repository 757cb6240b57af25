import { useState } from 'react'
import type { EditableTable } from '#core/fields/recordFields.ts'
import { haveSameKeys } from '#core/fields/records.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** A number that grows when other records are in the table, and not when they say something else. */
export function useRecordSet(workspace: Workspace, table: EditableTable): number {
  const [kept, setKept] = useState({ table, workspace, set: 0 })
  if (kept.table === table && kept.workspace[table] === workspace[table]) return kept.set
  const isSame = kept.table === table && haveSameKeys(table, kept.workspace, workspace)
  const set = isSame ? kept.set : kept.set + 1
  // Always the latest one: two tables with few edits between them are quickly compared.
  setKept({ table, workspace, set })
  return set
}
