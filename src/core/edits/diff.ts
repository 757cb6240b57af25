import type { Table } from '../model/tables.ts'
import { type TableName, tableNames, type Workspace } from '../model/workspace.ts'
import { changesSomething } from './compose.ts'
import { type Change, change, type Edit } from './edit.ts'

/** The edit that leads from one workspace to the other. Linear in their records. */
export function diff(label: string, from: Workspace, to: Workspace): Edit {
  return { label, changes: tableNames.flatMap((name) => tableDiff(name, from, to)) }
}

function tableDiff(name: TableName, from: Workspace, to: Workspace): Change[] {
  if (from[name] === to[name]) return []
  const before = from[name] as unknown as Table<never>
  const after = to[name] as unknown as Table<never>
  const changes: Change[] = []
  for (const record of before) changes.push(change(name, record, after.same(record) ?? null))
  for (const record of after) {
    if (before.same(record) === undefined) changes.push(change(name, null, record))
  }
  return changes.filter(changesSomething)
}
