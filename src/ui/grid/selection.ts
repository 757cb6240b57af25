import type { GridShape, Place, Position, Range } from './gridShape.ts'

/** A place by id, and where it was when it was chosen: that stands in once the id has gone. */
export interface Spot {
  readonly position: Position
  readonly place: Place
}

interface SelectedRange {
  /** Rows reach over every column, columns over every row below the heads. */
  readonly kind: 'cells' | 'rows' | 'columns' | 'all'
  readonly anchor: Spot
  /** The corner that Shift and dragging move. */
  readonly head: Spot
}

/**
 * What is selected, by ids, so that it stays with its rows and columns whatever their order.
 * One cell is active: it has the focus, and typing goes to it. It lies in the last range.
 */
export interface Selection {
  readonly active: Spot
  /** At least one; Shift and dragging change the last. */
  readonly ranges: readonly SelectedRange[]
}

/** A selection as it lies in one shape. */
export interface Selected {
  readonly active: Place
  /** The moving corner of the last range. */
  readonly head: Place
  readonly ranges: readonly Range[]
  /** Those of the ranges that select whole rows, not only each cell of them. */
  readonly rowRanges: readonly Range[]
  /** The one that keys and the clipboard work on. */
  readonly range: Range
  readonly isOneCell: boolean
}

export function selectPlace(shape: GridShape, place: Place): Selection {
  const spot = spotAt(shape, place)
  return { active: spot, ranges: [{ kind: 'cells', anchor: spot, head: spot }] }
}

/** The first cell below the heads. */
export function selectHome(shape: GridShape): Selection {
  return selectPlace(shape, { r: shape.firstItem, c: 1 })
}

/** A cell by its ids, though it may not be there before the next rows are: until then, the place. */
export function selectPosition(position: Position, place: Place): Selection {
  const spot = { position, place }
  return { active: spot, ranges: [{ kind: 'cells', anchor: spot, head: spot }] }
}

/** Makes the cell the active one; what is selected stays where it lies in that. */
export function activate(shape: GridShape, selection: Selection, place: Place): Selection {
  const isInside = contains(resolve(shape, selection).range, place)
  return isInside ? { ...selection, active: spotAt(shape, place) } : selectPlace(shape, place)
}

/** Moves the head of the last range; the active cell stays. */
export function extendTo(shape: GridShape, selection: Selection, place: Place): Selection {
  return withLast(selection, (last) => ({ ...last, head: spotAt(shape, place) }))
}

/** Begins one more range, beside those there are. */
export function addRange(shape: GridShape, selection: Selection, place: Place): Selection {
  const { active, ranges } = selectPlace(shape, place)
  return { active, ranges: [...selection.ranges, ...ranges] }
}

/** From a head: whole rows or columns; with those before, or instead of them. */
export function selectLines(
  shape: GridShape,
  before: Selection | null,
  kind: 'rows' | 'columns',
  place: Place,
): Selection {
  const spot = spotAt(shape, place)
  const range: SelectedRange = { kind, anchor: spot, head: spot }
  return { active: spot, ranges: [...(before?.ranges ?? []), range] }
}

/** The rows or columns that the last range touches, whole. */
export function widenTo(selection: Selection, kind: 'rows' | 'columns' | 'all'): Selection {
  return withLast(selection, (last) => ({ ...last, kind }))
}

/** The next active cell inside the last range; a group is one. `null`: it is one cell only. */
export function stepWithin(
  shape: GridShape,
  selection: Selection,
  motion: 'next' | 'previous' | 'down' | 'up',
): Selection | null {
  const { active, range, isOneCell } = resolve(shape, selection)
  const rows = range.bottom - range.top + 1
  const columns = range.right - range.left + 1
  if (isOneCell || rows * columns <= 1) return null
  const r = active.r - range.top
  const c = active.c - range.left
  const isByRow = motion === 'next' || motion === 'previous'
  const step = motion === 'next' || motion === 'down' ? 1 : -1
  const count = rows * columns
  let at = isByRow ? r * columns + c : c * rows + r
  let place: Place
  do {
    at = (at + step + count) % count
    place = isByRow
      ? { r: range.top + Math.floor(at / columns), c: range.left + (at % columns) }
      : { r: range.top + (at % rows), c: range.left + Math.floor(at / rows) }
  } while (isCovered(shape, range, place))
  return { ...selection, active: spotAt(shape, place) }
}

/** Where it all lies now. Linear in ranges, whatever their size. */
export function resolve(shape: GridShape, selection: Selection): Selected {
  const ranges = selection.ranges.map((range) => rangeIn(shape, range))
  const rowRanges = ranges.filter((_, at) => isOfRows(selection.ranges[at]))
  const last = selection.ranges.at(-1)
  const active = placeOf(shape, selection.active)
  const range = ranges.at(-1) ?? oneCell(active)
  const isOneCell =
    ranges.length === 1 &&
    last?.kind === 'cells' &&
    range.top === range.bottom &&
    range.left === range.right
  const head = last ? placeOf(shape, last.head) : active
  return { active, head, ranges, rowRanges, range, isOneCell }
}

export function contains({ top, bottom, left, right }: Range, { r, c }: Place): boolean {
  return r >= top && r <= bottom && c >= left && c <= right
}

/** Whether the whole row is selected, its header included. */
export function isRowSelected({ rowRanges }: Selected, r: number): boolean {
  return rowRanges.some(({ top, bottom }) => r >= top && r <= bottom)
}

/** The ids of all rows that are selected whole, where the place is in one; else of its own row. */
export function wholeRows(shape: GridShape, selected: Selected, { r }: Place): string[] {
  const ranges = isRowSelected(selected, r) ? selected.rowRanges : [{ top: r, bottom: r }]
  const rows = new Set<string>()
  for (const { top, bottom } of ranges) {
    for (let at = top; at <= bottom; at++) {
      const row = shape.row(at)
      if (row?.kind === 'item' && row.isNew !== true) rows.add(row.id)
    }
  }
  return [...rows]
}

function isOfRows(range: SelectedRange | undefined): boolean {
  return range?.kind === 'rows' || range?.kind === 'all'
}

/** Whether a cell that begins before it, in the range, covers the place: that one is stepped to. */
function isCovered(shape: GridShape, { left }: Range, { r, c }: Place): boolean {
  const isCorner = shape.clamp({ r, c }).c !== c
  return isCorner || Math.max(left, shape.span(r, c)[0]) !== c
}

function rangeIn(shape: GridShape, { kind, anchor, head }: SelectedRange): Range {
  const a = placeOf(shape, anchor)
  const b = placeOf(shape, head)
  const range = {
    top: Math.min(a.r, b.r),
    bottom: Math.max(a.r, b.r),
    left: Math.min(a.c, b.c),
    right: Math.max(a.c, b.c),
  }
  const wide = { left: Math.min(1, shape.columnCount - 1), right: shape.columnCount - 1 }
  // The active cell is in its range, be it in a new row.
  const bottom = Math.max(shape.lastMade, range.bottom)
  const high = { top: Math.min(shape.heads, shape.rowCount - 1), bottom }
  switch (kind) {
    case 'cells':
      return range
    case 'rows':
      return { ...range, ...wide }
    case 'columns':
      return { ...range, ...high }
    case 'all':
      return { ...wide, ...high }
  }
}

function withLast(selection: Selection, change: (last: SelectedRange) => SelectedRange): Selection {
  const last = selection.ranges.at(-1)
  if (last === undefined) return selection
  return { ...selection, ranges: [...selection.ranges.slice(0, -1), change(last)] }
}

function spotAt(shape: GridShape, wanted: Place): Spot {
  const place = shape.clamp(wanted)
  return { position: shape.position(place), place }
}

function placeOf(shape: GridShape, { position, place }: Spot): Place {
  return shape.place(position, place)
}

function oneCell({ r, c }: Place): Range {
  return { top: r, bottom: r, left: c, right: c }
}
