import type { GridLayout, GridWindow, Viewport } from '../gridLayout.ts'
import { rowHeight } from '../gridLayout.ts'

/** In whole device pixels of the canvas; right and bottom lie just outside. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A part of the canvas that scrolls as one. */
export interface Region {
  readonly rect: Rect
  readonly isHead: boolean
  readonly firstColumn: number
  readonly lastColumn: number
}

/**
 * The layout in whole device pixels. Every edge is rounded in the content and the offset is rounded
 * by itself, so that scrolling moves a painted picture by whole pixels whatever the pixel ratio.
 */
export class DeviceGeometry {
  readonly layout: GridLayout
  readonly ratio: number
  readonly width: number
  readonly height: number
  readonly offsetX: number
  readonly offsetY: number
  readonly headBottom: number
  readonly frozenRight: number
  /** Right edge of the last column. */
  readonly contentRight: number
  /** Of a hairline; browsers draw a border of one pixel as wide. */
  readonly line: number
  readonly window: GridWindow

  constructor(layout: GridLayout, { left, top, width, height }: Viewport, ratio: number) {
    this.layout = layout
    this.ratio = ratio
    this.width = this.px(width)
    this.height = this.px(height)
    this.offsetX = this.px(left)
    this.offsetY = this.px(top)
    this.headBottom = this.px(layout.headHeight)
    this.frozenRight = this.px(layout.frozenRight)
    this.line = Math.max(1, Math.floor(ratio))
    this.window = layout.window({
      left: this.offsetX / ratio,
      top: this.offsetY / ratio,
      // A column of which less than a CSS pixel shows counts, too.
      width: this.width / ratio + 1,
      height: this.height / ratio,
    })
    const last = layout.shape.columnCount - 1
    this.contentRight = Math.max(this.frozenRight, this.columnRight(last))
  }

  /** Of what is as wide as the canvas, where the columns reach as far. */
  get bandRight(): number {
    return Math.min(this.width, this.contentRight)
  }

  px(length: number): number {
    return Math.round(length * this.ratio)
  }

  columnLeft(c: number): number {
    return this.px(this.layout.leftOf(c)) - (c > this.layout.frozen ? this.offsetX : 0)
  }

  columnRight(c: number): number {
    const right = this.px(this.layout.leftOf(c) + this.layout.widthOf(c))
    return right - (c > this.layout.frozen ? this.offsetX : 0)
  }

  rowTop(r: number): number {
    return this.px(this.layout.topOf(r)) - (r >= this.layout.shape.heads ? this.offsetY : 0)
  }

  rowBottom(r: number): number {
    const bottom = this.px(this.layout.topOf(r) + this.layout.heightOf(r))
    return bottom - (r >= this.layout.shape.heads ? this.offsetY : 0)
  }

  cells(top: number, left: number, bottom = top, right = left): Rect {
    return {
      left: this.columnLeft(left),
      top: this.rowTop(top),
      right: this.columnRight(right),
      bottom: this.rowBottom(bottom),
    }
  }

  /** Of a column group; one that begins among the frozen columns shrinks as the others scroll. */
  run(first: number, last: number): Rect {
    const right = this.columnRight(last)
    const isFrozen = first <= this.layout.frozen
    return { ...this.cells(0, first), right: isFrozen ? Math.max(this.frozenRight, right) : right }
  }

  /** The columns of a part that show in a piece of it. */
  columnsIn(region: Region, { left, right }: Rect): readonly [first: number, last: number] {
    let first = region.firstColumn
    let last = region.lastColumn
    while (first <= last && this.columnRight(first) <= left) first++
    while (last >= first && this.columnLeft(last) >= right) last--
    return [first, last]
  }

  /** The first row below the heads that reaches below a line of the canvas. */
  rowAt(y: number): number {
    const { heads } = this.layout.shape
    const inContent = (y + this.offsetY) / this.ratio - this.layout.headHeight
    let r = Math.max(heads, heads + Math.floor(inContent / rowHeight))
    while (r > heads && this.rowBottom(r - 1) > y) r--
    while (this.rowBottom(r) <= y) r++
    return r
  }

  /** The four parts, those that the viewport has no room for left out. */
  regions(): readonly Region[] {
    const { layout, width, height } = this
    const { firstColumn, lastColumn } = this.window
    const x = Math.min(this.frozenRight, width)
    const y = Math.min(this.headBottom, height)
    const regions: readonly Region[] = [
      {
        rect: { left: x, top: y, right: width, bottom: height },
        isHead: false,
        firstColumn,
        lastColumn,
      },
      {
        rect: { left: 0, top: y, right: x, bottom: height },
        isHead: false,
        firstColumn: 0,
        lastColumn: layout.frozen,
      },
      { rect: { left: x, top: 0, right: width, bottom: y }, isHead: true, firstColumn, lastColumn },
      {
        rect: { left: 0, top: 0, right: x, bottom: y },
        isHead: true,
        firstColumn: 0,
        lastColumn: layout.frozen,
      },
    ]
    return regions.filter(({ rect }) => isSome(rect))
  }
}

export function isSome({ left, top, right, bottom }: Rect): boolean {
  return left < right && top < bottom
}

export function intersect(a: Rect, b: Rect): Rect {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}
