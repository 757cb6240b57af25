import type { Place } from './gridShape.ts'

export const motions = [
  'up',
  'down',
  'left',
  'right',
  'row-start',
  'row-end',
  'first',
  'last',
  'edge-up',
  'edge-down',
  'edge-left',
  'edge-right',
  'page-up',
  'page-down',
  'next',
  'previous',
] as const
export type Motion = (typeof motions)[number]

/** What moving needs to know of a grid. */
export interface Terrain {
  readonly heads: number
  readonly rowCount: number
  readonly columnCount: number
  readonly firstItem: number
  readonly lastItem: number
  readonly rowsPerPage: number
  span(r: number, c: number): readonly [first: number, last: number]
  isFilled(r: number, c: number): boolean
}

/** Where a motion leads; nothing wraps at the edges. `null`: out of the grid. */
export function move(terrain: Terrain, { r, c }: Place, motion: Motion): Place | null {
  const { heads, rowCount, columnCount, firstItem, lastItem, rowsPerPage } = terrain
  const lastRow = rowCount - 1
  const lastColumn = columnCount - 1
  const [first, last] = terrain.span(r, c)
  switch (motion) {
    case 'up':
      return { r: Math.max(0, r - 1), c: r === 1 && heads === 2 ? Math.max(1, c) : c }
    case 'down':
      return { r: Math.min(lastRow, r + 1), c }
    case 'left':
      return { r, c: first > 0 ? leftOf(terrain, r, first) : c }
    case 'right':
      return { r, c: last < lastColumn ? last + 1 : c }
    case 'row-start':
      return { r, c: Math.min(1, lastColumn) }
    case 'row-end':
      return { r, c: lastColumn }
    case 'first':
      return { r: firstItem, c: Math.min(1, lastColumn) }
    case 'last':
      return { r: lastItem, c: lastColumn }
    case 'edge-up':
      return { r: edge(r, -1, heads, lastRow, (at) => terrain.isFilled(at, c)), c }
    case 'edge-down':
      return { r: edge(r, 1, heads, lastRow, (at) => terrain.isFilled(at, c)), c }
    case 'edge-left':
      return { r, c: edge(c, -1, 1, lastColumn, (at) => terrain.isFilled(r, at)) }
    case 'edge-right':
      return { r, c: edge(c, 1, 1, lastColumn, (at) => terrain.isFilled(r, at)) }
    case 'page-up':
      return { r: Math.max(Math.min(r, heads), r - rowsPerPage), c }
    case 'page-down':
      return { r: Math.min(lastRow, r + rowsPerPage), c }
    case 'next':
      if (last < lastColumn) return { r, c: last + 1 }
      return r < lastRow ? { r: r + 1, c: Math.min(1, lastColumn) } : null
    case 'previous': {
      const stop = r === heads - 1 ? 0 : Math.min(1, lastColumn)
      if (first > stop) return { r, c: first - 1 }
      return r > heads ? { r: r - 1, c: lastColumn } : null
    }
  }
}

/** The corner over the row headers is no cell in a row of column groups. */
function leftOf({ heads }: Terrain, r: number, first: number): number {
  return heads === 2 && r === 0 ? Math.max(1, first - 1) : first - 1
}

/** As spreadsheets jump: to the end of the filled block, or over the gap to the next one. */
function edge(
  from: number,
  step: 1 | -1,
  lowest: number,
  highest: number,
  isFilled: (at: number) => boolean,
): number {
  const isInside = (at: number): boolean => at >= lowest && at <= highest
  // From above what can be filled, it begins with the first place that can.
  let at = step > 0 ? Math.max(from + 1, lowest) : from - 1
  if (!isInside(at)) return from
  if (isFilled(from) && isFilled(at)) {
    while (isInside(at + step) && isFilled(at + step)) at += step
    return at
  }
  while (isInside(at + step) && !isFilled(at)) at += step
  return at
}
