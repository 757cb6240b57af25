import * as fc from 'fast-check'
import {
  type CellType,
  emptyCell,
  type GridColumn,
  type GridRow,
  type GridSource,
} from '#ui/grid/gridData.ts'
import type { ColumnFilter, GridView } from '#ui/grid/gridView.ts'
import { rowHeaderColumn } from '#ui/grid/gridView.ts'
import type { GridSection } from '#ui/grid/view/arrangeRows.ts'

/** Columns by their ids, one word each, 100 px wide; `id/group` stands under a group. */
export function columnsOf(ids: string, type: CellType = { kind: 'number' }): GridColumn[] {
  return ids
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [id = '', group] = word.split('/')
      const column = { id, label: id.toUpperCase(), width: 100, type, align: 'center' as const }
      return group === undefined ? column : { ...column, group: { id: group, label: group } }
    })
}

export function idsOf(columns: readonly { readonly id: string }[]): string {
  return columns.map(({ id }) => id).join(' ')
}

export function item(id: string): GridRow {
  return { id, kind: 'item', label: id }
}

export function section(items: readonly string[]): GridSection {
  return { group: null, items: items.map(item), foot: null }
}

export function group(id: string, items: readonly string[], isOpen = true): GridSection {
  return {
    group: { id, kind: 'group', label: id, isOpen, size: items.length },
    items: items.map(item),
    foot: { id: `${id} foot`, kind: 'foot', label: id },
  }
}

export interface CountingSource extends GridSource {
  readonly reads: Map<string, number>
}

/** Cells as `row → texts of the columns a, b, c…`; counts how often each is asked for. */
export function sourceOf(texts: Readonly<Record<string, readonly string[]>>): CountingSource {
  const reads = new Map<string, number>()
  return {
    reads,
    cell: (row, column) => {
      const key = `${row} ${column}`
      reads.set(key, (reads.get(key) ?? 0) + 1)
      return { ...emptyCell, text: texts[row]?.[column.charCodeAt(0) - 97] ?? '' }
    },
    name: (row, column) => `${row}, ${column}`,
  }
}

/** Any id somebody could come up with, those that every object has included. */
export const anyId = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__', '', '~', '~r', 'x,y', 'x:desc'),
  fc.constant(rowHeaderColumn),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('~', ',', ':', '\ud83d', '\ude00', 'u', 'é', '%', '&', '+') }),
)

const anyFilter: fc.Arbitrary<ColumnFilter> = fc.record({
  values: fc.option(fc.array(anyId, { maxLength: 4 })),
  text: anyId,
})

function records<V>(value: fc.Arbitrary<V>): fc.Arbitrary<Record<string, V>> {
  return fc
    .uniqueArray(fc.tuple(anyId, value), { selector: ([id]) => id, maxLength: 5 })
    .map((entries) => Object.fromEntries(entries))
}

export const anyView: fc.Arbitrary<GridView> = fc.record({
  order: fc.array(anyId, { maxLength: 6 }),
  hidden: fc.array(anyId, { maxLength: 6 }),
  widths: records(fc.integer({ min: 24, max: 640 })),
  frozen: fc.integer({ min: 0, max: 9_999 }),
  sort: fc.array(
    fc.record({
      column: anyId,
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
    { maxLength: 4 },
  ),
  filters: records(anyFilter),
})
