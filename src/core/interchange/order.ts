import { compareText } from '../model/naming.ts'
import { keyOf, type Records, type TableName, type Workspace } from '../model/workspace.ts'

/** The records of a table in the order of their keys. */
export function sortedRecords<T extends TableName>(workspace: Workspace, table: T): Records[T][] {
  const records = [...(workspace[table] as unknown as Iterable<Records[T]>)]
  const keyed = records.map((record) => ({ key: keyOf(table, record), record }))
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ record }) => record)
}
