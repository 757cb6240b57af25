import { columnGroupsHeight, type GridLayout, type Viewport } from '../gridLayout.ts'
import { rowHeaderColumn } from '../gridView.ts'
import { clampWidth } from './arrangeColumns.ts'

// Dragging on the heads of columns, as plain data: an edge resizes, a head moves its column. The
// grid feeds it points of the viewport and does what it says.

/** How near to an edge a press means the edge, in pixels: fingers are wider than pointers. */
export function reachOf(pointerType: string): number {
  return pointerType === 'touch' ? 12 : 4
}

/** How far a press may shake before it is a drag, in pixels. */
const slack = 4

/** A press on the heads that may become a drag. */
export type HeadPress =
  | {
      readonly kind: 'edge'
      readonly column: string
      /** From the left edge of the content, which scrolls unless the column stays. */
      readonly x: number
      readonly isFrozen: boolean
      readonly width: number
    }
  | {
      readonly kind: 'head'
      readonly column: string
      readonly x: number
      /** Has gone further than it may shake: it is a drag, wherever it goes now. */
      readonly isDragged: boolean
    }

export type HeadDrag =
  | { readonly kind: 'resize'; readonly column: string; readonly width: number }
  | {
      readonly kind: 'move'
      readonly column: string
      /** Before which column it would be put; `null`: at the end. */
      readonly before: string | null
      /** Where that is, for the insertion line, from the left edge of the viewport. */
      readonly line: number
    }

export function cursorAt(
  layout: GridLayout,
  viewport: Viewport,
  x: number,
  y: number,
): 'col-resize' | null {
  return edgeAt(layout, viewport, x, y) === null ? null : 'col-resize'
}

/**
 * The column whose right edge lies at the point; `rowHeaderColumn` for that of the row headers. A
 * double click there fits the column to its texts.
 */
export function edgeAt(
  layout: GridLayout,
  viewport: Viewport,
  x: number,
  y: number,
  reach: number = reachOf('mouse'),
): string | null {
  const c = edgeIndexAt(layout, viewport, x, y, reach)
  return c === null ? null : idOf(layout, c)
}

/** `null`: neither an edge nor the head of a column. */
export function pressHead(
  layout: GridLayout,
  viewport: Viewport,
  x: number,
  y: number,
  reach: number = reachOf('mouse'),
): HeadPress | null {
  const edge = edgeIndexAt(layout, viewport, x, y, reach)
  if (edge !== null) {
    return {
      kind: 'edge',
      column: idOf(layout, edge),
      x: x + scrollOf(layout, viewport, edge),
      isFrozen: edge <= layout.frozen,
      width: layout.widthOf(edge),
    }
  }
  if (!isInHeads(layout, y)) return null
  const { c } = layout.placeAt(viewport, x, y)
  const isBeyond = x > rightIn(layout, viewport, c)
  if (c === 0 || isBeyond) return null
  return { kind: 'head', column: idOf(layout, c), x, isDragged: false }
}

/** The press after the pointer went to `x`; to be kept for the next step. */
export function stepPress(press: HeadPress, x: number): HeadPress {
  if (press.kind === 'edge' || press.isDragged) return press
  return Math.abs(x - press.x) > slack ? { ...press, isDragged: true } : press
}

/** What the drag asks for at `x`; `null`: nothing yet, or what there is already. */
export function dragOf(
  press: HeadPress,
  layout: GridLayout,
  viewport: Viewport,
  x: number,
): HeadDrag | null {
  if (press.kind === 'edge') {
    const scrolled = press.isFrozen ? 0 : viewport.left
    const width = clampWidth(press.width + x + scrolled - press.x)
    return { kind: 'resize', column: press.column, width }
  }
  if (!press.isDragged) return null
  const gap = gapAt(layout, viewport, x)
  const before = layout.shape.column(gap)?.id ?? null
  if (before === press.column || layout.shape.column(gap - 1)?.id === press.column) return null
  return { kind: 'move', column: press.column, before, line: lineOf(layout, viewport, gap) }
}

/** The column before whose left edge the point lies nearest; one past the last at the end. */
function gapAt(layout: GridLayout, viewport: Viewport, x: number): number {
  const { c } = layout.placeAt(viewport, Math.max(x, 0), layout.headHeight - 1)
  if (c === 0) return 1
  const middle = rightIn(layout, viewport, c) - layout.widthOf(c) / 2
  return x < middle ? c : c + 1
}

/** At the border of what stays, the line belongs to what stays. */
function lineOf(layout: GridLayout, viewport: Viewport, gap: number): number {
  return rightIn(layout, viewport, gap - 1)
}

function edgeIndexAt(
  layout: GridLayout,
  viewport: Viewport,
  x: number,
  y: number,
  reach: number,
): number | null {
  if (!isInHeads(layout, y)) return null
  const { c } = layout.placeAt(viewport, x, y)
  let nearest: number | null = null
  let distance = reach
  // The last of what stays comes first: an edge scrolled to below its own is not seen.
  for (const edge of [layout.frozen, c, c - 1]) {
    const away = Math.abs(x - rightIn(layout, viewport, edge))
    if (edge < 0 || away > distance || (away === distance && nearest !== null)) continue
    nearest = edge
    distance = away
  }
  return nearest
}

/** In the row of the columns themselves, below their groups. */
function isInHeads({ shape, headHeight }: GridLayout, y: number): boolean {
  return y >= (shape.heads === 2 ? columnGroupsHeight : 0) && y < headHeight
}

function rightIn(layout: GridLayout, viewport: Viewport, c: number): number {
  return layout.leftOf(c) + layout.widthOf(c) - scrollOf(layout, viewport, c)
}

function scrollOf({ frozen }: GridLayout, { left }: Viewport, c: number): number {
  return c > frozen ? left : 0
}

function idOf({ shape }: GridLayout, c: number): string {
  return shape.column(c)?.id ?? rowHeaderColumn
}
