/**
 * Where items of differing sizes lie on one axis, in pixels from its start. Any place is found in
 * logarithmic time, so that scrolling costs the same for any number of items.
 */
export class Axis {
  readonly count: number
  /** Start of each item; the last entry is the end of all. */
  readonly #starts: Float64Array

  constructor(sizes: readonly number[]) {
    const starts = new Float64Array(sizes.length + 1)
    let end = 0
    for (let at = 0; at < sizes.length; at++) {
      end += sizes[at] ?? 0
      starts[at + 1] = end
    }
    this.count = sizes.length
    this.#starts = starts
  }

  get size(): number {
    return this.#starts[this.count] ?? 0
  }

  startOf(index: number): number {
    return this.#starts[index] ?? 0
  }

  sizeOf(index: number): number {
    return this.startOf(index + 1) - this.startOf(index)
  }

  /** The item that covers the offset, the nearest one where there is none; −1 on an empty axis. */
  indexAt(offset: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.startOf(middle) <= offset) low = middle
      else high = middle - 1
    }
    return high < 0 ? -1 : low
  }

  /** The items seen between two offsets, and some beyond on either side. */
  windowOf(from: number, to: number, overscan: number): AxisWindow {
    if (this.count === 0 || to <= from) return emptyWindow
    return {
      first: Math.max(0, this.indexAt(from) - overscan),
      last: Math.min(this.count - 1, this.indexAt(Math.ceil(to) - 1) + overscan),
    }
  }

  /**
   * The offset nearest to the given one at which an item is seen as a whole in a room of the given
   * size; of an item that is larger, its start.
   */
  reveal(offset: number, room: number, index: number): number {
    const start = this.startOf(index)
    return Math.max(0, Math.min(start, Math.max(offset, start + this.sizeOf(index) - room)))
  }
}

/** Items of an axis by index, ends included. */
export interface AxisWindow {
  readonly first: number
  /** Below `first`: none. */
  readonly last: number
}

const emptyWindow: AxisWindow = { first: 0, last: -1 }

/**
 * The indexes of a window in their order. What has the focus stays among them wherever one
 * scrolls, or the focus would be lost; −1 keeps nothing.
 */
export function indexesOf({ first, last }: AxisWindow, kept: number, count: number): number[] {
  const indexes = kept >= 0 && kept < count && kept < first ? [kept] : []
  for (let at = first; at <= Math.min(last, count - 1); at++) indexes.push(at)
  if (kept > last && kept >= first && kept < count) indexes.push(kept)
  return indexes
}
