import type { GridShape, Place } from '../gridShape.ts'

/** What a search knows so far. */
export interface Found {
  readonly query: string
  /** In reading order. */
  readonly hits: readonly Place[]
  readonly fraction: number
  readonly isDone: boolean
  /** There may be more, which were not looked for. */
  readonly isFull: boolean
}

/** More hits than this are not kept: nobody walks through them. */
export const hitLimit = 10_000

export function byReading(a: Place, b: Place): number {
  return a.r - b.r || a.c - b.c
}

/** Index of the hit that covers the place; −1: none does. */
export function hitAt(shape: GridShape, hits: readonly Place[], place: Place): number {
  const at = countBefore(hits, startOf(shape, place))
  const hit = hits[at]
  return hit !== undefined && byReading(hit, startOf(shape, place)) === 0 ? at : -1
}

/** The hit at the place or the next one after it; past the last one the first. */
export function hitFrom(shape: GridShape, hits: readonly Place[], place: Place): Place | undefined {
  return hits[countBefore(hits, startOf(shape, place))] ?? hits[0]
}

/** The hit after or before the place, round the ends. */
export function hitBeside(
  shape: GridShape,
  hits: readonly Place[],
  place: Place,
  direction: 'next' | 'previous',
): Place | undefined {
  const before = countBefore(hits, startOf(shape, place))
  if (direction === 'previous') return hits[before - 1] ?? hits.at(-1)
  return hits[hitAt(shape, hits, place) < 0 ? before : before + 1] ?? hits[0]
}

/** `3 of 12`, `No match`, and while it lasts `12 so far…`. */
export function foundWords({ query, hits, fraction, isDone, isFull }: Found, at: number): string {
  if (query.trim() === '') return ''
  const count = hits.length.toLocaleString('en') + (isFull ? '+' : '')
  if (!isDone) {
    return hits.length === 0 ? `Searching… ${Math.floor(100 * fraction)}%` : `${count} so far…`
  }
  if (hits.length === 0) return 'No match'
  if (at >= 0) return `${(at + 1).toLocaleString('en')} of ${count}`
  return hits.length === 1 ? '1 match' : `${count} matches`
}

function startOf(shape: GridShape, { r, c }: Place): Place {
  return { r, c: shape.span(r, c)[0] }
}

/** How many hits lie before the place. */
function countBefore(hits: readonly Place[], place: Place): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    const hit = hits[middle]
    if (hit !== undefined && byReading(hit, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}
