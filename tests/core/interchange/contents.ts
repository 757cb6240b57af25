import {
  keyOf,
  type Records,
  type TableName,
  tableNames,
  type Workspace,
} from '#core/model/workspace.ts'

/** Everything in a workspace, in an order that depends on nothing but the records. */
export function contents(workspace: Workspace): Record<TableName, unknown[]> {
  const lists = tableNames.map((table) => [table, sorted(table, workspace)] as const)
  return Object.fromEntries(lists) as Record<TableName, unknown[]>
}

/** The tables that the CSV bundle carries. */
const bundled = [
  'organisation',
  'chapters',
  'skills',
  'people',
  'teams',
  'memberships',
  'ratings',
  'requirements',
  'interactions',
] as const satisfies readonly TableName[]

/** As `contents`, of what the CSV bundle carries, without the ids that it does not. */
export function bundleContents(workspace: Workspace): Partial<Record<TableName, unknown[]>> {
  const all = contents(workspace)
  const carried = Object.fromEntries(bundled.map((table) => [table, all[table]]))
  const bare = (records: unknown[]) =>
    records
      .map((record) => Object.entries(record as object).filter(([field]) => field !== 'id'))
      .map((fields) => JSON.stringify(Object.fromEntries(fields.toSorted())))
      .toSorted()
  return { ...carried, memberships: bare(all.memberships), interactions: bare(all.interactions) }
}

function sorted<T extends TableName>(table: T, workspace: Workspace): Records[T][] {
  const records = [...(workspace[table] as unknown as Iterable<Records[T]>)]
  const keyed = records.map((record) => [keyOf(table, record), record] as const)
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
}
