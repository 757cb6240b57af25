import {
  type CellType,
  cellValue,
  type GridColumn,
  type GridRow,
  type GridSource,
} from '../gridData.ts'
import type { GridView } from '../gridView.ts'
import { rowHeaderColumn } from '../gridView.ts'
import { passes, type RowFilter, rowFilters } from './filterRows.ts'
import { rankValues } from './rankValues.ts'

/** A group and what belongs to it. Rows never leave their section. */
export interface GridSection {
  readonly group: GridGroup | null
  readonly items: readonly GridRow[]
  readonly foot: GridRow | null
}

/** Heads a section, and says how many are in it: `3 of 9` where not all of them are shown. */
export interface GridGroup extends GridRow {
  /** Of all that belong to it, those left out included. */
  readonly size: number
}

/** A row, and its values in the columns that matter: first the filtered, then the sorted ones. */
interface ReadRow {
  readonly row: GridRow
  readonly values: readonly string[]
}

/**
 * The rows that the view shows, sorted within their sections. `columns` are all there are: hidden
 * ones sort and filter too. A section of which nothing passes the filters goes; one whose group is
 * closed keeps its head and foot.
 *
 * This says how the rows lie now. It is asked again when the view, the rows or the columns change,
 * and not when a cell does: as in spreadsheets, a row does not jump away under the hand that edits
 * it, nor does it go because its new value does not pass a filter.
 *
 * Reads each cell at most once and sorts the distinct values of a column, not its cells; rows that
 * are equal keep the order given.
 */
export function arrangeRows(
  sections: readonly GridSection[],
  view: GridView,
  columns: readonly GridColumn[],
  source: GridSource,
): GridRow[] {
  const known = new Map(columns.map((column) => [column.id, column]))
  const isKnown = (id: string) => id === rowHeaderColumn || known.has(id)
  const filters = rowFilters(view, isKnown)
  const sort = view.sort.filter(({ column }) => isKnown(column))
  const read = [...new Set([...filters, ...sort].map(({ column }) => column))]

  const shown = sections.flatMap((section) => {
    const readItem = (row: GridRow) => readRow(row, read, filters, source)
    const isClosed = section.group?.isOpen === false
    const isWhole = isClosed && filters.length === 0
    const passing = isWhole ? [] : section.items.flatMap((row) => readItem(row) ?? [])
    if (passing.length === 0 && filters.length > 0) return []
    const group = headOf(section.group, isWhole ? section.items.length : passing.length)
    return { group, foot: section.foot, rows: isClosed ? [] : passing }
  })

  const everyRow = shown.flatMap(({ rows }) => rows)
  const keys = sort.map(({ column, direction }) => {
    const index = read.indexOf(column)
    const values = everyRow.map((row) => row.values[index] ?? '')
    const type = known.get(column)?.type
    return rankValues(values, { direction, isDay: type?.kind === 'date', isScale: isScale(type) })
  })
  let start = 0
  return shown.flatMap(({ group, foot, rows }) => {
    const places = rows.map((_, at) => start + at)
    start += rows.length
    if (keys.length > 0) places.sort((a, b) => compare(keys, a, b))
    const items = places.flatMap((at) => everyRow[at]?.row ?? [])
    return [group ?? [], items, foot ?? []].flat()
  })
}

function headOf(group: GridGroup | null, shown: number): GridRow | null {
  if (group === null) return null
  const { size, ...row } = group
  const count =
    shown === size ? whole.format(size) : `${whole.format(shown)} of ${whole.format(size)}`
  return { ...row, label: `${row.label} · ${count}` }
}

const whole = new Intl.NumberFormat('en')

/** Of numbers to choose from, and perhaps `n/a`. Its digits say so; choices can be many to read. */
function isScale(type: CellType | undefined): boolean {
  return type?.kind === 'choice' && /\d/.test(type.instantKeys)
}

/** What is sorted and filtered by: of the row headers the label. */
export function valueAt(row: GridRow, column: string, source: GridSource): string {
  return column === rowHeaderColumn ? row.label : cellValue(source.cell(row.id, column))
}

/** `null`: a filter stops it; what comes after that filter is not read. */
function readRow(
  row: GridRow,
  columns: readonly string[],
  filters: readonly RowFilter[],
  source: GridSource,
): ReadRow | null {
  const values: string[] = []
  for (const [at, column] of columns.entries()) {
    const value = valueAt(row, column, source)
    const filter = filters[at]
    if (filter !== undefined && !passes(filter, value)) return null
    values.push(value)
  }
  return { row, values }
}

function compare(keys: readonly Float64Array[], a: number, b: number): number {
  for (const ranks of keys) {
    const rankA = ranks[a] ?? 0
    const rankB = ranks[b] ?? 0
    if (rankA !== rankB) return rankA < rankB ? -1 : 1
  }
  return 0
}
