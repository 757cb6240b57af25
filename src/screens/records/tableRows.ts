import { type EditableTable, recordTypes } from '#core/fields/recordFields.ts'
import { type AnyRecord, findRecord, recordKey } from '#core/fields/records.ts'
import { grouped } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { type GridRow, type GridRows, listRows } from '#ui/grid/gridData.ts'
import type { GridSection } from '#ui/grid/view/arrangeRows.ts'

// A row's id is its record's key, after its group's where a record may stand in several groups.
// Ids hold no control characters, and keys only \u001f.
const groupEnd = '\u001e'

/** The row below the last one, in which records are added. No record's key is like it. */
export const blankRow = '\u001d'

/** Whether a name is all that a new record has to be given: then it can be typed into a row. */
export function hasBlankRow(table: EditableTable): boolean {
  return recordTypes[table].fields.every(({ id, isRequired }) => !isRequired || id === 'name')
}

const newRow: GridRow = { id: blankRow, kind: 'item', label: '+', isNew: true }

/** The rows, and the blank one after all others however they are arranged. */
export function withBlankRow(rows: GridRows): GridRows {
  const { count } = rows
  return {
    count: count + 1,
    at: (index) => (index === count ? newRow : rows.at(index)),
    indexOf: (id) => (id === blankRow ? count : rows.indexOf(id)),
  }
}

export function keyOfRow(row: string): string {
  return row.slice(row.lastIndexOf(groupEnd) + 1)
}

/** The id of the row that heads a group. */
export function groupRow(group: string): string {
  return `${group}${groupEnd}`
}

/** The group's key of the row that heads it. */
export function groupOfRow(row: string): string {
  return row.slice(0, row.indexOf(groupEnd))
}

/** The rows of a workspace's records as they come: numbered, and made when they are asked for. */
export function plainRows(
  workspace: Workspace,
  table: EditableTable,
  records: readonly AnyRecord[],
): GridRows {
  // Opening a table does not wait for it: it is made when a row has to be found elsewhere.
  let indexes: ReadonlyMap<AnyRecord, number> | null = null
  return {
    count: records.length,
    at: (index) => {
      const record = records[index]
      return record === undefined ? undefined : itemRow(recordKey(table, record), index + 1)
    },
    indexOf: (id) => {
      const record = findRecord(workspace, table, id)
      if (record === undefined) return -1
      indexes ??= indexesOf(records)
      return indexes.get(record) ?? -1
    },
  }
}

/** By the records themselves: to join the keys of all of them takes several times as long. */
function indexesOf(records: readonly AnyRecord[]): ReadonlyMap<AnyRecord, number> {
  const indexes = new Map<AnyRecord, number>()
  for (const [at, record] of records.entries()) indexes.set(record, at)
  return indexes
}

/** The rows as they are arranged, items numbered as they stand. */
export function arrangedRows(rows: readonly GridRow[]): GridRow[] {
  let number = 0
  return rows.map((row) => {
    if (row.kind !== 'item') return row
    number++
    return { ...row, label: grouped(number) }
  })
}

/** Arranged rows; a record's key alone finds the first row in which it stands. */
export function listArranged(list: readonly GridRow[]): GridRows {
  const rows = listRows(list)
  let firsts: ReadonlyMap<string, number> | null = null
  const firstOf = (key: string): number => {
    firsts ??= new Map(list.map(({ id }, at) => [keyOfRow(id), at] as const).toReversed())
    return firsts.get(key) ?? -1
  }
  return {
    ...rows,
    indexOf: (id) => {
      const exact = rows.indexOf(id)
      return exact >= 0 || id.includes(groupEnd) ? exact : firstOf(id)
    },
  }
}

/** One section of all records. */
export function wholeSection(table: EditableTable, records: readonly AnyRecord[]): GridSection[] {
  const items = records.map((record, at) => itemRow(recordKey(table, record), at + 1))
  return [{ group: null, items, foot: null }]
}

/** A record's row, as the number-th of its section; in a group under an id of its own. */
export function itemRow(key: string, number: number, group: string | null = null): GridRow {
  const id = group === null ? key : `${groupRow(group)}${key}`
  return { id, kind: 'item', label: grouped(number) }
}
