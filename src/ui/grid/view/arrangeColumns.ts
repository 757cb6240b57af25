import type { GridColumn } from '../gridData.ts'
import { columnWidths, type GridView } from '../gridView.ts'

/** Every column in the view's order, hidden ones too. */
export function orderColumns(
  columns: readonly GridColumn[],
  { order }: GridView,
): readonly GridColumn[] {
  if (order.length === 0) return columns
  const byId = new Map(columns.map((column) => [column.id, column]))
  // A set keeps the first place of an id that an address names twice.
  const named = new Set(order)
  const first = [...named].flatMap((id) => byId.get(id) ?? [])
  return [...first, ...columns.filter(({ id }) => !named.has(id))]
}

/**
 * The columns as the grid shows them. Groups are runs of neighbours, so that a column moved out of
 * its group stands under the group's name alone, and breaks a run where it went. Linear in columns.
 */
export function arrangeColumns(
  columns: readonly GridColumn[],
  view: GridView,
): readonly GridColumn[] {
  const ordered = orderColumns(columns, view)
  const hidden = new Set(view.hidden)
  const shown = hidden.size === 0 ? ordered : ordered.filter(({ id }) => !hidden.has(id))
  if (Object.keys(view.widths).length === 0) return shown
  return shown.map((column) => {
    const width = widthIn(view, column.id) ?? column.width
    return width === column.width ? column : { ...column, width }
  })
}

/** Columns that stay leave at least a third of the width to those that scroll, or none stays. */
export function frozenWithin(
  { frozen }: GridView,
  shown: readonly GridColumn[],
  width: number,
): number {
  const staying = shown.slice(0, frozen).reduce((sum, column) => sum + column.width, 0)
  return staying > (width * 2) / 3 ? 0 : frozen
}

/** The width that the view gives a column, within bounds; `null`: none of its own. */
export function widthIn({ widths }: GridView, column: string): number | null {
  // An id may be the name of something that every object has.
  const width = Object.hasOwn(widths, column) ? widths[column] : undefined
  return width === undefined ? null : clampWidth(width)
}

export function clampWidth(width: number): number {
  const { least, most } = columnWidths
  return Math.round(Math.max(least, Math.min(width, most)))
}
