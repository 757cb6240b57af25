import { type Change, change, recordOf } from '#core/edits/edit.ts'
import { changedFields, type Fields } from '#core/edits/fields.ts'
import type { Cause, JournalEntry } from '#core/edits/history.ts'
import { type Records, type TableName, tableNames } from '#core/model/workspace.ts'
import type { NewEntry } from '../port.ts'
import { decodeText, encodeText } from './bytes.ts'
import { type Column, decodeColumn, encodeColumn } from './columns.ts'
import {
  decodeRecords,
  type EncodedRecords,
  encodeRecords,
  idsToRead,
  idsToWrite,
} from './records.ts'

type Kind = 'add' | 'remove' | 'update'

/** What an edit does to one table. */
interface EncodedChanges {
  readonly kinds: Column | undefined
  /** What is added; before the change, what is removed or updated. */
  readonly records: EncodedRecords
  /** Of the fields that updates change: which updates, counted among the table's, and to what. */
  readonly changed: {
    readonly [field: string]: { readonly updates: readonly number[]; readonly to: Column | null }
  }
}

interface EncodedEntry {
  readonly id: string
  readonly author: string
  readonly at: string
  readonly cause: Cause
  readonly label: string
  readonly size: number
  /** The table of each change, so that changes keep their order. */
  readonly order: Column | undefined
  readonly tables: { readonly [T in TableName]?: EncodedChanges }
}

export function encodeEntry(entry: NewEntry): Uint8Array {
  const { id, author, at, cause, edit } = entry
  const byTable: { [T in TableName]?: Change[] } = {}
  for (const it of edit.changes) {
    byTable[it.table] ??= []
    byTable[it.table]?.push(it)
  }
  const tables: { [T in TableName]?: EncodedChanges } = {}
  const ids = idsToWrite((table) => (byTable[table] ?? []).map(writtenRecord) as { id: string }[])
  for (const name of tableNames) {
    const changes = byTable[name]
    if (changes !== undefined) tables[name] = encodeChanges(name, changes, ids)
  }
  const encoded: EncodedEntry = {
    id,
    author,
    at,
    cause,
    label: edit.label,
    size: edit.changes.length,
    order: encodeColumn(edit.changes.map(({ table }) => table)),
    tables,
  }
  return encodeText(JSON.stringify(encoded))
}

export function decodeEntry(bytes: Uint8Array, seq: number): JournalEntry {
  const encoded = JSON.parse(decodeText(bytes)) as EncodedEntry
  const byTable: { [T in TableName]?: Iterator<Change> } = {}
  const ids = idsToRead((table) => encoded.tables[table]?.records)
  for (const name of tableNames) {
    const table = encoded.tables[name]
    if (table !== undefined) byTable[name] = decodeChanges(name, table, ids).values()
  }
  const changes: Change[] = []
  for (const name of decodeColumn(encoded.order, encoded.size) as TableName[]) {
    const next = byTable[name]?.next()
    if (next?.done === false) changes.push(next.value)
  }
  const { id, author, at, cause, label } = encoded
  return { seq, id, author, at, cause, edit: { label, changes } }
}

function encodeChanges(
  table: TableName,
  changes: readonly Change[],
  ids: Parameters<typeof encodeRecords>[2],
): EncodedChanges {
  const changed: Record<string, { updates: number[]; values: unknown[] }> = {}
  let update = 0
  for (const { before, after } of changes) {
    if (before === null || after === null) continue
    for (const field of changedFields(before, after)) {
      changed[field] ??= { updates: [], values: [] }
      changed[field].updates.push(update)
      changed[field].values.push((after as unknown as Fields)[field])
    }
    update++
  }
  return {
    kinds: encodeColumn(changes.map(kindOf)),
    records: encodeRecords(table, changes.map(writtenRecord), ids),
    changed: Object.fromEntries(
      Object.entries(changed).map(([field, { updates, values }]) => [
        field,
        { updates, to: encodeColumn(values) ?? null },
      ]),
    ),
  }
}

function decodeChanges(
  table: TableName,
  encoded: EncodedChanges,
  ids: Parameters<typeof decodeRecords>[2],
): Change[] {
  const records = decodeRecords(table, encoded.records, ids)
  const kinds = decodeColumn(encoded.kinds, records.length) as Kind[]
  const updated = records.filter((_, row) => kinds[row] === 'update').map((it) => ({ ...it }))
  for (const [field, { updates, to }] of Object.entries(encoded.changed)) {
    const values = decodeColumn(to ?? undefined, updates.length)
    updates.forEach((update, at) => {
      Object.assign(updated[update] ?? {}, { [field]: values[at] })
    })
  }
  let update = 0
  return records.map((record, row) => {
    if (kinds[row] === 'add') return change(table, null, record as never)
    if (kinds[row] === 'remove') return change(table, record as never, null)
    return change(table, record as never, updated[update++] as never)
  })
}

/** The record that is written whole. */
function writtenRecord(it: Change): Records[TableName] {
  return it.before ?? recordOf(it)
}

function kindOf({ before, after }: Change): Kind {
  if (before === null) return 'add'
  return after === null ? 'remove' : 'update'
}
