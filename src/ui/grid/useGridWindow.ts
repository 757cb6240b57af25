import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'
import type { GridShape, Place } from './gridShape.ts'

/** In pixels. Rows carry their height as an inline style; grid.css has none of these. */
export const rowHeights = { item: 28, group: 26, foot: 26, 'column-groups': 26 } as const

export interface RowBox {
  readonly r: number
  readonly top: number
  readonly height: number
}

export interface GridWindow {
  /** Rows to draw, in order: those in view, a few around them, and the focused one. */
  readonly rows: readonly RowBox[]
  /** Columns to draw, ends included, row headers aside. */
  readonly firstColumn: number
  readonly lastColumn: number
  readonly width: number
  readonly height: number
  boxOf(place: Place): CellBox
  /** Scrolls as little as brings the place into view, clear of the parts that stay. */
  reveal(place: Place): void
}

export interface CellBox {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

export interface Frame {
  readonly rowHeaderWidth: number
  readonly headHeight: number
}

/** Which rows and columns of a grid are drawn: those that the scroller shows. */
export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  shape: GridShape,
  focus: Place,
  { rowHeaderWidth, headHeight }: Frame,
): GridWindow {
  const { heads, lefts } = shape
  const focusedRow = focus.r - heads
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    count: shape.rowCount - heads,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => heightOf(shape, at + heads),
    getItemKey: useCallback((at: number) => shape.row(at + heads)?.id ?? at, [shape, heads]),
    rangeExtractor: useCallback((range: Range) => withFocused(range, focusedRow), [focusedRow]),
    paddingStart: headHeight,
    overscan: 6,
  })
  const columns = useVirtualizer<HTMLElement, HTMLElement>({
    horizontal: true,
    count: shape.columnCount - 1,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => shape.column(at + 1)?.width ?? 0,
    getItemKey: useCallback((at: number) => shape.column(at + 1)?.id ?? at, [shape]),
    paddingStart: rowHeaderWidth,
    overscan: 3,
  })
  const shown = columns.getVirtualItems()
  const boxOf = ({ r, c }: Place): CellBox => {
    const [item] = rows.measurementsCache.slice(r - heads, r - heads + 1)
    const left = c === 0 ? 0 : rowHeaderWidth + (lefts[c - 1] ?? 0)
    const width = c === 0 ? rowHeaderWidth : (shape.column(c)?.width ?? 0)
    return { top: item?.start ?? 0, left, width, height: item?.size ?? 0 }
  }
  return {
    rows: rows
      .getVirtualItems()
      .map(({ index, start, size }) => ({ r: index + heads, top: start, height: size })),
    firstColumn: (shown[0]?.index ?? 0) + 1,
    lastColumn: (shown.at(-1)?.index ?? -1) + 1,
    width: columns.getTotalSize(),
    height: rows.getTotalSize(),
    boxOf,
    reveal: (place) => {
      const element = scroller.current
      if (element === null) return
      const { top, left, width, height } = boxOf(place)
      if (place.r >= heads) {
        element.scrollTop = nearest(
          element.scrollTop,
          top - headHeight,
          top + height - element.clientHeight,
        )
      }
      if (place.c > 0 && shape.kind(place.r) !== 'group') {
        element.scrollLeft = nearest(
          element.scrollLeft,
          left - rowHeaderWidth,
          left + width - element.clientWidth,
        )
      }
    },
  }
}

function heightOf(shape: GridShape, r: number): number {
  return rowHeights[shape.row(r)?.kind ?? 'item']
}

/** The row in focus is always drawn: the focus and the tab stop live in it. */
function withFocused(range: Range, focused: number): number[] {
  const indexes = defaultRangeExtractor(range)
  const [first = 0] = indexes
  if (focused < 0 || focused >= range.count || indexes.includes(focused)) return indexes
  return focused < first ? [focused, ...indexes] : [...indexes, focused]
}

/** The offset within the bounds that is nearest; where they cross, the far end wins. */
function nearest(offset: number, most: number, least: number): number {
  return Math.min(Math.max(offset, least), most)
}
