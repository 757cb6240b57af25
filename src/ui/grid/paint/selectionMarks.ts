import type { GridWindow } from '../gridLayout.ts'
import type { Range } from '../gridShape.ts'
import type { Selected } from '../selection.ts'

/** What selection lays over a cell, as bits: the veil, and which edges of a range run along it. */
export const marks = { veil: 1, left: 2, top: 4, right: 8, bottom: 16 } as const

/**
 * The ranges as far as a window shows them. One cell alone has no marks: it has the ring.
 */
export class SelectionMarks {
  readonly #ranges: readonly Range[]

  constructor({ ranges, isOneCell }: Selected, { firstRow, lastRow, lastColumn }: GridWindow) {
    this.#ranges = isOneCell
      ? []
      : ranges.filter(
          ({ top, bottom, left }) => bottom >= firstRow && top <= lastRow && left <= lastColumn,
        )
  }

  get areNone(): boolean {
    return this.#ranges.length === 0
  }

  at(r: number, c: number): number {
    let found = 0
    for (const { top, bottom, left, right } of this.#ranges) {
      if (r < top || r > bottom || c < left || c > right) continue
      found |= marks.veil
      if (c === left) found |= marks.left
      if (r === top) found |= marks.top
      if (c === right) found |= marks.right
      if (r === bottom) found |= marks.bottom
    }
    return found
  }
}
