import type { GridCell } from '../gridData.ts'
import type { Brush } from './Brush.ts'
import type { DeviceGeometry } from './deviceGeometry.ts'
import type { GridPicture } from './gridPicture.ts'
import type { SelectionMarks } from './selectionMarks.ts'

/** A picture with what it is painted by. */
export interface Scene {
  readonly picture: GridPicture
  readonly geometry: DeviceGeometry
  readonly marks: SelectionMarks
  readonly brush: Brush
  readonly painted: PaintedCells
}

/** The cells as they were painted last, so that a new source shows which of them look different. */
export class PaintedCells {
  readonly #cells = new Map<number, GridCell>()
  readonly #columnCount: number

  constructor(columnCount: number) {
    this.#columnCount = columnCount
  }

  get(r: number, c: number): GridCell | undefined {
    return this.#cells.get(r * this.#columnCount + c)
  }

  set(r: number, c: number, cell: GridCell): void {
    this.#cells.set(r * this.#columnCount + c, cell)
  }

  /** Forgets what has scrolled away once there is as much of it as of what is seen. */
  prune({ window, layout }: DeviceGeometry): void {
    const { firstRow, lastRow, firstColumn, lastColumn } = window
    const columns = layout.frozen + Math.max(0, lastColumn - firstColumn + 1)
    if (this.#cells.size <= 2 * columns * Math.max(1, lastRow - firstRow + 1)) return
    for (const key of this.#cells.keys()) {
      const r = Math.floor(key / this.#columnCount)
      const c = key % this.#columnCount
      const isAcross = c <= layout.frozen || (c >= firstColumn && c <= lastColumn)
      if (r < firstRow || r > lastRow || !isAcross) this.#cells.delete(key)
    }
  }
}

export function looksLike(a: GridCell, b: GridCell): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.tone === b.tone &&
      a.ring === b.ring &&
      a.ground === b.ground &&
      a.hatch === b.hatch &&
      a.ink === b.ink &&
      (a.note === '') === (b.note === '') &&
      (a.readOnly === null) === (b.readOnly === null) &&
      a.change?.kind === b.change?.kind &&
      (a.rejected === undefined) === (b.rejected === undefined))
  )
}
