import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import type { GridColumn, GridSource } from './gridData.ts'
import type { GridLayout, Viewport } from './gridLayout.ts'
import { columnWidths, type GridView, rowHeaderColumn } from './gridView.ts'
import { placeColumn, setWidth } from './view/changeView.ts'
import { fitWidth } from './view/fitWidth.ts'
import {
  cursorAt,
  dragOf,
  edgeAt,
  type HeadPress,
  pressHead,
  reachOf,
  stepPress,
} from './view/headDrag.ts'

interface HeadDragOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly layout: GridLayout
  readonly viewport: () => Viewport
  readonly columns: readonly GridColumn[]
  readonly source: GridSource
  readonly view: GridView
  readonly onView: (view: GridView) => void
}

interface Point {
  readonly x: number
  readonly y: number
}

export interface HeadDragging {
  /** Where a moved column would be put, from the left edge of the viewport; `null`: none moves. */
  readonly line: number | null
  /** Gives whether a drag of a head or of its edge may begin there. */
  down(event: PointerEvent, point: Point): 'edge' | 'head' | null
  move(point: Point): void
  /** Gives whether a column was moved or resized. */
  up(): boolean
  cursor(point: Point): 'col-resize' | null
  doubleClick(point: Point): boolean
  fitTo(column: string): void
  /** Wider or narrower by one step, for keys and menus. */
  step(c: number, by: 1 | -1): void
}

/** More rows than these are not measured: the widest of those in view is what is looked at. */
const measuredRows = 200

/** Columns are resized and moved by their heads. */
export function useHeadDrag(options: HeadDragOptions): HeadDragging {
  const { layout, viewport, columns, source, view, onView } = options
  const press = useRef<HeadPress | null>(null)
  const hasDragged = useRef(false)
  const target = useRef<string | null | undefined>(undefined)
  const [line, setLine] = useState<number | null>(null)

  const textsOf = (column: string): string[] => {
    const { shape } = layout
    const { firstRow, lastRow } = layout.window(viewport())
    const texts: string[] = []
    for (let r = firstRow; r <= Math.min(lastRow, firstRow + measuredRows); r++) {
      const row = shape.row(r)
      if (row === undefined || row.kind === 'group') continue
      if (column === rowHeaderColumn) texts.push(`${row.label}  ${row.detail ?? ''}`)
      else texts.push(...source.cell(row.id, column).text.split('\n'))
    }
    return texts
  }
  const fitTo = (column: string) =>
    onView(setWidth(view, column, fitWidth(textsOf(column), measure)))

  return {
    line,
    fitTo,
    down: (event, { x, y }) => {
      hasDragged.current = false
      target.current = undefined
      press.current = pressHead(layout, viewport(), x, y, reachOf(event.pointerType))
      return press.current?.kind ?? null
    },
    move: ({ x }) => {
      if (press.current === null) return
      press.current = stepPress(press.current, x)
      const drag = dragOf(press.current, layout, viewport(), x)
      target.current = undefined
      setLine(drag?.kind === 'move' ? drag.line : null)
      if (drag === null) return
      hasDragged.current = true
      if (drag.kind === 'resize') onView(setWidth(view, drag.column, drag.width))
      else target.current = drag.before
    },
    up: () => {
      const { current } = press
      press.current = null
      setLine(null)
      if (current?.kind === 'head' && target.current !== undefined) {
        onView(placeColumn(view, columns, current.column, target.current))
      }
      return hasDragged.current
    },
    cursor: ({ x, y }) => cursorAt(layout, viewport(), x, y),
    doubleClick: ({ x, y }) => {
      const edge = edgeAt(layout, viewport(), x, y)
      if (edge !== null) fitTo(edge)
      return edge !== null
    },
    step: (c, by) => {
      const column = layout.shape.column(c)?.id ?? rowHeaderColumn
      onView(setWidth(view, column, layout.widthOf(c) + by * columnWidths.step))
    },
  }

  function measure(text: string): number {
    const element = options.scroller.current
    const context = document.createElement('canvas').getContext('2d')
    if (element === null || context === null) return text.length * 8
    context.font = `550 13px ${getComputedStyle(element).fontFamily}`
    return context.measureText(text).width
  }
}
