import { type ChangeOf, changeKey, type Edit } from '../edits/edit.ts'
import { changedFields } from '../edits/fields.ts'
import { keyOf, type Records, type TableName, tableNames } from '../model/workspace.ts'

/** How something differs from what it is compared with. */
export type DifferenceKind = 'added' | 'removed' | 'changed'

/** One record that is not as it was. */
export interface Difference<R> {
  readonly kind: DifferenceKind
  readonly before: R | null
  readonly after: R | null
  /** Of a changed one: the names of the fields that differ. */
  readonly fields: readonly string[]
}

/** What differs, table by table, by the keys of the records. */
export type ChangedRecords = {
  readonly [T in TableName]: ReadonlyMap<string, Difference<Records[T]>>
}

/**
 * Which records an edit adds, removes and changes: what is to be marked where its two sides are
 * looked at together. Linear in its changes.
 */
export function changedRecords(edit: Edit): ChangedRecords {
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, new Map<string, Difference<unknown>>()]),
  )
  const known = new Set<string>()
  for (const it of edit.changes) {
    const key = changeKey(it)
    if (known.has(key)) throw new Error('An edit changes a record at most once')
    known.add(key)
    const record = it.after ?? it.before
    if (record === null) continue
    tables[it.table]?.set(keyOf(it.table, record as never), differenceOf(it))
  }
  return tables as unknown as ChangedRecords
}

function differenceOf({ before, after }: ChangeOf<TableName>): Difference<unknown> {
  if (before === null) return { kind: 'added', before, after, fields: [] }
  if (after === null) return { kind: 'removed', before, after, fields: [] }
  return { kind: 'changed', before, after, fields: changedFields(before, after) }
}
