import { Axis, type AxisWindow } from '#ui/grid/axisWindow.ts'
import type { Place as ShapePlace } from '#ui/grid/gridShape.ts'
import { columnWidth, headHeight } from './chipLayout.ts'

/** Where cells lie: below the heads and to the right of them, which stay while the rest scrolls. */
export interface Frame {
  readonly columns: Axis
  readonly rows: Axis
  readonly rowHead: number
}

/** What the scroller shows: its offset and its inner size, in CSS pixels. */
export interface Viewport {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export const noViewport: Viewport = { left: 0, top: 0, width: 0, height: 0 }

/** Drawn beyond what is seen, so that a little scrolling finds it there. */
const overscan = { rows: 3, columns: 2 } as const

export function columnAxis(count: number): Axis {
  return new Axis(new Array<number>(count).fill(columnWidth))
}

export function columnsIn({ columns, rowHead }: Frame, { left, width }: Viewport): AxisWindow {
  return columns.windowOf(left, left + width - rowHead, overscan.columns)
}

export function rowsIn({ rows }: Frame, { top, height }: Viewport): AxisWindow {
  return rows.windowOf(top, top + height - headHeight, overscan.rows)
}

/** Whether both show the same cells in the same room, so that nothing has to be drawn anew. */
export function looksSame(frame: Frame, one: Viewport, other: Viewport): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    isSameWindow(columnsIn(frame, one), columnsIn(frame, other)) &&
    isSameWindow(rowsIn(frame, one), rowsIn(frame, other))
  )
}

/** The offset nearest to the present one at which the heads do not cover the place. */
export function revealed(
  { columns, rows, rowHead }: Frame,
  { left, top, width, height }: Viewport,
  { r, c }: ShapePlace,
): { readonly left: number; readonly top: number } {
  return {
    left: c === 0 ? left : columns.reveal(left, width - rowHead, c - 1),
    top: r === 0 ? top : rows.reveal(top, height - headHeight, r - 1),
  }
}

/**
 * The cell at a point of the viewport, heads left out. Of a point outside the cells' room it is the
 * next one beyond the edge, so that dragging there goes on step by step.
 */
export function cellUnder(
  { columns, rows, rowHead }: Frame,
  { left, top, width, height }: Viewport,
  { x, y }: { readonly x: number; readonly y: number },
): ShapePlace {
  const across = Math.min(Math.max(x - rowHead, -1), width - rowHead)
  const down = Math.min(Math.max(y - headHeight, -1), height - headHeight)
  return { r: 1 + rows.indexAt(top + down), c: 1 + columns.indexAt(left + across) }
}

/** How many rows a press of Page Up or Page Down goes, from a row of the shape. */
export function rowsPerPage({ rows }: Frame, { height }: Viewport, r: number, to: 1 | -1): number {
  if (r === 0) return Math.max(1, rows.indexAt(height - headHeight) + 1)
  const from = r - 1
  const target = rows.indexAt(rows.startOf(from) + to * (height - headHeight))
  return Math.max(1, Math.abs(target - from))
}

function isSameWindow(one: AxisWindow, other: AxisWindow): boolean {
  return one.first === other.first && one.last === other.last
}
