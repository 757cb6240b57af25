import type { GridColumn } from '../gridData.ts'
import type { ColumnFilter, ColumnSort, GridView } from '../gridView.ts'
import { arrangeColumns, clampWidth } from './arrangeColumns.ts'

// Every change to how a grid is arranged: a view in, a view out. `columns` are always all there
// are, in the order given, not those shown.

/** Moves a column among those shown, by so many places to the right, or left where negative. */
export function moveColumn(
  view: GridView,
  columns: readonly GridColumn[],
  id: string,
  by: number,
): GridView {
  const shown = arrangeColumns(columns, view)
  const from = shown.findIndex((column) => column.id === id)
  const to = Math.max(0, Math.min(from + by, shown.length - 1))
  if (from < 0 || to === from) return view
  const before = shown[to > from ? to + 1 : to]
  return placeColumn(view, columns, id, before?.id ?? null)
}

/** Puts a column before another one; `null`: at the end. */
export function placeColumn(
  view: GridView,
  columns: readonly GridColumn[],
  id: string,
  before: string | null,
): GridView {
  if (id === before || !columns.some((column) => column.id === id)) return view
  const order = everyId(view, columns).filter((other) => other !== id)
  const at = before === null ? -1 : order.indexOf(before)
  order.splice(at < 0 ? order.length : at, 0, id)
  return { ...view, order: withoutGivenTail(order, columns) }
}

export function hideColumn(view: GridView, columns: readonly GridColumn[], id: string): GridView {
  if (view.hidden.includes(id)) return view
  return keepFrozen(view, columns, { ...view, hidden: [...view.hidden, id] })
}

/** Shows these columns again; without ids, all of them. */
export function showColumns(
  view: GridView,
  columns: readonly GridColumn[],
  ids: readonly string[] = view.hidden,
): GridView {
  const hidden = view.hidden.filter((id) => !ids.includes(id))
  return keepFrozen(view, columns, { ...view, hidden })
}

/** In pixels, within bounds; `null`: as wide as the column was given. */
export function setWidth(view: GridView, column: string, width: number | null): GridView {
  const rest = without(view.widths, column)
  return { ...view, widths: width === null ? rest : { ...rest, [column]: clampWidth(width) } }
}

/** How many of the columns shown stay at the left. */
export function setFrozen(view: GridView, count: number): GridView {
  return { ...view, frozen: Math.max(0, Math.round(count)) }
}

export interface SortOptions {
  /** Keeps the other columns: rows equal in those are sorted by this one. */
  readonly isAdded: boolean
}

/** None, ascending, descending, none. */
export function toggleSort(view: GridView, column: string, options: SortOptions): GridView {
  const present = sortOf(view, column)
  const direction = present === null ? 'ascending' : 'descending'
  return setSort(view, column, present === 'descending' ? null : direction, options)
}

/** A column already sorted by keeps its rank among the others; `null`: not by this one. */
export function setSort(
  view: GridView,
  column: string,
  direction: ColumnSort['direction'] | null,
  { isAdded }: SortOptions,
): GridView {
  const others = view.sort.filter((it) => it.column !== column)
  if (direction === null) return { ...view, sort: isAdded ? others : [] }
  if (!isAdded) return { ...view, sort: [{ column, direction }] }
  const rank = view.sort.findIndex((it) => it.column === column)
  return {
    ...view,
    sort: others.toSpliced(rank < 0 ? others.length : rank, 0, { column, direction }),
  }
}

export function sortOf({ sort }: GridView, column: string): ColumnSort['direction'] | null {
  return sort.find((it) => it.column === column)?.direction ?? null
}

/** A filter that every row passes is none. */
export function setFilter(view: GridView, column: string, filter: ColumnFilter | null): GridView {
  const rest = without(view.filters, column)
  const isNone = filter === null || (filter.values === null && filter.text === '')
  return { ...view, filters: isNone ? rest : { ...rest, [column]: filter } }
}

export function filterOf({ filters }: GridView, column: string): ColumnFilter | null {
  return Object.hasOwn(filters, column) ? (filters[column] ?? null) : null
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

/** The ids of the view's order, gone ones in their places, and then those it does not name. */
function everyId({ order }: GridView, columns: readonly GridColumn[]): string[] {
  return [...new Set([...order, ...columns.map(({ id }) => id)])]
}

/**
 * Columns at the end that follow each other as given need no naming: the view stays short, and a
 * column added later comes where it was put.
 */
function withoutGivenTail(order: readonly string[], columns: readonly GridColumn[]): string[] {
  const given = new Map(columns.map(({ id }, at) => [id, at]))
  let length = order.length
  let next = Number.POSITIVE_INFINITY
  while (length > 0) {
    const at = given.get(order[length - 1] ?? '')
    if (at === undefined || at > next) break
    next = at
    length--
  }
  return order.slice(0, length)
}

/** The same columns stay at the left, with those that come to lie between them. */
function keepFrozen(before: GridView, columns: readonly GridColumn[], after: GridView): GridView {
  if (before.frozen === 0) return after
  const frozen = new Set(
    arrangeColumns(columns, before)
      .slice(0, before.frozen)
      .map(({ id }) => id),
  )
  const last = arrangeColumns(columns, after).findLastIndex(({ id }) => frozen.has(id))
  return { ...after, frozen: last + 1 }
}
