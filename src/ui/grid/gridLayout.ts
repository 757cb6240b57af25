import type { GridShape, Place } from './gridShape.ts'

/** Of every row below the heads, in pixels: with one height for all, a place costs no search. */
export const rowHeight = 28
export const columnGroupsHeight = 26

export interface Frame {
  /** Of the row headers, in pixels. */
  readonly rowHeaderWidth: number
  /** Of all head rows together. */
  readonly headHeight: number
  /** How many of the first columns stay while the others scroll. */
  readonly frozen: number
}

/** What the scroller shows: its offset and its inner size, in CSS pixels. */
export interface Viewport {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Rows below the heads, and columns that scroll, which the viewport shows at least in part. */
export interface GridWindow {
  readonly firstRow: number
  /** Below `firstRow`: none. */
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/**
 * Where the places of a shape lie, in pixels. On the canvas heads stay at the top, row headers and
 * frozen columns at the left; what scrolls lies below and to the right of them.
 */
export class GridLayout {
  readonly shape: GridShape
  readonly rowHeaderWidth: number
  readonly headHeight: number
  readonly frozen: number
  /** Right edge of what stays at the left. */
  readonly frozenRight: number
  readonly contentWidth: number
  readonly contentHeight: number

  constructor(shape: GridShape, { rowHeaderWidth, headHeight, frozen }: Frame) {
    this.shape = shape
    this.rowHeaderWidth = rowHeaderWidth
    this.headHeight = headHeight
    this.frozen = Math.max(0, Math.min(frozen, shape.columnCount - 1))
    this.frozenRight = this.leftOf(this.frozen + 1)
    this.contentWidth = rowHeaderWidth + shape.axis.size
    this.contentHeight = headHeight + (shape.rowCount - shape.heads) * rowHeight
  }

  /** Left edge of a column in the content, unscrolled. */
  leftOf(c: number): number {
    return c === 0 ? 0 : this.rowHeaderWidth + this.shape.axis.startOf(c - 1)
  }

  widthOf(c: number): number {
    return c === 0 ? this.rowHeaderWidth : (this.shape.column(c)?.width ?? 0)
  }

  /** Top edge of a row in the content, unscrolled. */
  topOf(r: number): number {
    const { heads } = this.shape
    if (r >= heads) return this.headHeight + (r - heads) * rowHeight
    return r === 0 ? 0 : columnGroupsHeight
  }

  heightOf(r: number): number {
    const { heads } = this.shape
    if (r >= heads) return rowHeight
    if (heads === 1) return this.headHeight
    return r === 0 ? columnGroupsHeight : this.headHeight - columnGroupsHeight
  }

  window({ left, top, width, height }: Viewport): GridWindow {
    const { heads, rowCount, columnCount } = this.shape
    const firstRow = heads + Math.max(0, Math.floor(top / rowHeight))
    const last = heads + Math.ceil((top + height - this.headHeight) / rowHeight) - 1
    const firstColumn = Math.max(this.frozen + 1, this.#columnAt(left + this.frozenRight))
    const lastColumn = this.#columnAt(Math.max(0, left + width - 1))
    return {
      firstRow,
      lastRow: Math.min(rowCount - 1, last),
      firstColumn,
      lastColumn: Math.min(columnCount - 1, lastColumn),
    }
  }

  /** The cell that covers the place, spans included, where it lies in the viewport. */
  boxIn({ left, top }: Viewport, { r, c }: Place): Box {
    const { shape, frozen } = this
    const [first, last] = shape.span(r, c)
    const isGroup = shape.kind(r) === 'group'
    return {
      left: this.leftOf(first) - (first > frozen && !isGroup ? left : 0),
      top: this.topOf(r) - (r >= shape.heads ? top : 0),
      width: this.leftOf(last) + this.widthOf(last) - this.leftOf(first),
      height: this.heightOf(r),
    }
  }

  /** The place at a point of the viewport; the nearest one where there is none. */
  placeAt({ left, top }: Viewport, x: number, y: number): Place {
    const { heads } = this.shape
    const inHead = y < this.headHeight
    const r = inHead
      ? heads === 2 && y < columnGroupsHeight
        ? 0
        : heads - 1
      : heads + Math.floor((y + top - this.headHeight) / rowHeight)
    return this.shape.clamp({ r, c: this.#columnAt(x < this.frozenRight ? x : x + left) })
  }

  /** The offset nearest to the present one at which what stays does not cover the place. */
  reveal({ left, top, width, height }: Viewport, { r, c }: Place): { left: number; top: number } {
    const { shape, headHeight, frozenRight, frozen } = this
    const y = this.topOf(r)
    const x = this.leftOf(c)
    const isAcross = c > frozen && shape.kind(r) !== 'group'
    return {
      left: isAcross ? nearest(left, x - frozenRight, x + this.widthOf(c) - width) : left,
      top: r >= shape.heads ? nearest(top, y - headHeight, y + rowHeight - height) : top,
    }
  }

  /** The column that lies at a distance from the left edge of the content. */
  #columnAt(x: number): number {
    return x < this.rowHeaderWidth ? 0 : 1 + this.shape.axis.indexAt(x - this.rowHeaderWidth)
  }
}

/** The offset within the bounds that is nearest; where they cross, the near edge is seen. */
function nearest(offset: number, most: number, least: number): number {
  return Math.max(0, Math.min(Math.max(offset, least), most))
}
