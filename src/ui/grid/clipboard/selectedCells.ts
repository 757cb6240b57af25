import type { GridShape, Position, Range } from '../gridShape.ts'

/** More cells than this are not changed, copied or summed up at a time. */
export const cellLimit = 100_000

export const tooMany = `That is more than ${cellLimit.toLocaleString('en')} cells. Select fewer.`

/** How many places the ranges cover together; it looks at none of them. */
export function areaOf(ranges: readonly Range[]): number {
  return apart(ranges).reduce((sum, range) => sum + size(range), 0)
}

/** The part of the range that is no head, nor a new row below others; `null`: there is none. */
export function bodyOf(shape: GridShape, range: Range): Range | null {
  const last = range.top > shape.lastMade ? shape.rowCount - 1 : shape.lastMade
  const body = {
    top: Math.max(shape.heads, range.top),
    bottom: Math.min(last, range.bottom),
    left: Math.max(1, range.left),
    right: Math.min(shape.columnCount - 1, range.right),
  }
  return body.top > body.bottom || body.left > body.right ? null : body
}

/** Every item cell of the ranges once, overlapping or not; `null`: too many. */
export function itemCells(shape: GridShape, ranges: readonly Range[]): Iterable<Position> | null {
  const bodies = ranges.map((range) => bodyOf(shape, range)).filter((body) => body !== null)
  return areaOf(bodies) > cellLimit ? null : cellsOf(shape, apart(bodies))
}

/** Ids of the item rows from a row down, up to another or to a number of them. */
export function itemRows(
  shape: GridShape,
  { top, bottom, most }: { readonly top: number; readonly bottom: number; readonly most?: number },
): string[] {
  const ids: string[] = []
  for (let r = top; r <= bottom && ids.length !== most; r++) {
    const row = shape.row(r)
    if (row?.kind === 'item') ids.push(row.id)
  }
  return ids
}

export function columnIds(
  shape: GridShape,
  { left, right }: Pick<Range, 'left' | 'right'>,
): string[] {
  const ids: string[] = []
  for (let c = left; c <= right; c++) {
    const column = shape.column(c)
    if (column !== undefined) ids.push(column.id)
  }
  return ids
}

function size({ top, bottom, left, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1)
}

function* cellsOf(shape: GridShape, ranges: readonly Range[]): Iterable<Position> {
  for (const range of ranges) {
    const columns = columnIds(shape, range)
    for (const row of itemRows(shape, range)) for (const column of columns) yield { row, column }
  }
}

/** Ranges that cover the same places, each only once. */
export function apart(ranges: readonly Range[]): readonly Range[] {
  const done: Range[] = []
  for (const range of ranges) {
    let pieces = [range]
    for (const other of done) pieces = pieces.flatMap((piece) => without(piece, other))
    done.push(...pieces)
  }
  return done
}

/** What is above, below, left and right of the other range. */
function without(range: Range, other: Range): Range[] {
  const top = Math.max(range.top, other.top)
  const bottom = Math.min(range.bottom, other.bottom)
  const left = Math.max(range.left, other.left)
  const right = Math.min(range.right, other.right)
  if (top > bottom || left > right) return [range]
  return [
    { ...range, bottom: top - 1 },
    { ...range, top: bottom + 1 },
    { top, bottom, left: range.left, right: left - 1 },
    { top, bottom, left: right + 1, right: range.right },
  ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right)
}
