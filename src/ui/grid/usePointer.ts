import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { GridEvents } from './gridData.ts'
import type { GridLayout, Viewport } from './gridLayout.ts'
import type { Place } from './gridShape.ts'
import { contains, isRowSelected } from './selection.ts'
import type { GridSelection } from './useGridSelection.ts'
import type { HeadDragging } from './useHeadDrag.ts'

interface PointerOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly layout: GridLayout
  readonly viewport: () => Viewport
  readonly selection: GridSelection
  readonly events: GridEvents
  /** The grid takes the focus; a text that is being typed is kept first. */
  readonly takeFocus: () => void
  readonly edit: (place: Place, startsWith: 'content' | 'list') => void
  readonly openMenu: (place: Place, point: Point) => void
  readonly headDrag: HeadDragging
  /** The head under the pointer; `null`: none. */
  readonly onHover: (place: Place | null) => void
}

/** In the scroller, from its inner corner. */
interface Point {
  readonly x: number
  readonly y: number
}

/** In pixels a frame, for each pixel that the pointer is outside. */
const scrollRate = 0.3

/** What mouse, pen and finger do in a grid. Where they are is computed, not looked up in elements. */
export function usePointer(options: PointerOptions) {
  const { scroller, layout, selection, events, headDrag } = options
  const { shape } = layout
  const dragging = useRef<{ point: Point; frame: number } | null>(null)
  const isHeadDrag = useRef(false)
  /** The drag goes on over several renders. */
  const latest = useRef(options)
  latest.current = options

  const pointOf = (event: MouseEvent): Point => {
    const element = scroller.current
    const rect = element?.getBoundingClientRect()
    return {
      x: event.clientX - (rect?.left ?? 0) - (element?.clientLeft ?? 0),
      y: event.clientY - (rect?.top ?? 0) - (element?.clientTop ?? 0),
    }
  }
  /** `null`: on a scroll bar, in the editor, or past the last row or column. */
  const placeAt = (event: MouseEvent): Place | null => {
    // What hangs over the grid, say an editor's list, reports its events here, too.
    const isOurs = event.target instanceof Node && scroller.current?.contains(event.target)
    if (isOurs !== true || isInEditor(event.target)) return null
    const { x, y } = pointOf(event)
    const viewport = options.viewport()
    if (x >= viewport.width || y >= viewport.height) return null
    const isPast =
      y + viewport.top >= layout.contentHeight || x + viewport.left >= layout.contentWidth
    return isPast && y >= layout.headHeight ? null : layout.placeAt(viewport, x, y)
  }

  const drag = () => {
    const { current } = dragging
    if (current === null) return
    const { layout: at, viewport: look, selection: chosen } = latest.current
    const viewport = look()
    const { x, y } = current.point
    const dx = outside(x, at.frozenRight, viewport.width)
    const dy = outside(y, at.headHeight, viewport.height)
    const isBody = !(chosen.selected.active.r < at.shape.heads || chosen.selected.active.c === 0)
    if (isBody && (dx !== 0 || dy !== 0)) {
      scroller.current?.scrollBy(dx * scrollRate, dy * scrollRate)
    }
    const inX = Math.min(Math.max(x, 0), viewport.width - 1)
    const inY = Math.min(Math.max(y, 0), viewport.height - 1)
    const isAcrossHeads = isBody && dy < 0
    const place = at.placeAt(viewport, inX, isAcrossHeads ? at.headHeight : inY)
    const { head } = chosen.selected
    if (place.r !== head.r || place.c !== head.c) chosen.extend(place)
    current.frame = requestAnimationFrame(drag)
  }
  const stop = () => {
    if (dragging.current !== null) cancelAnimationFrame(dragging.current.frame)
    dragging.current = null
    isHeadDrag.current = false
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the grid goes
  useEffect(() => stop, [])
  const isSelectedColumn = ({ c }: Place) =>
    selection.selected.ranges.some(
      ({ left, right, bottom }) => left <= c && c <= right && bottom === shape.rowCount - 1,
    )

  const hover = (event: PointerEvent, point: Point) => {
    const place = event.buttons === 0 ? placeAt(event) : null
    const target = place === null ? null : shape.target(place)
    const cursor = headDrag.cursor(point)
    const hasMenu =
      target === null ? place !== null && shape.isCorner(place) : target.kind !== 'cell'
    options.onHover(hasMenu && cursor === null ? place : null)
    const element = scroller.current
    if (element !== null) element.style.cursor = cursor ?? (target?.kind === 'cell' ? 'cell' : '')
  }
  const select = (event: MouseEvent, place: Place) => {
    const isAdded = event.ctrlKey || event.metaKey
    const target = shape.target(place)
    if (event.shiftKey) selection.extend(place)
    else if (target?.kind === 'column') selection.lines('columns', place, { isAdded })
    else if (target?.kind === 'row') selection.lines('rows', place, { isAdded })
    else if (shape.isCorner(place)) selection.widen('all')
    else if (isAdded) selection.add(place)
    else selection.put(place)
    if (target !== null && target.kind !== 'cell') events.onHeading?.(target)
  }

  return {
    onPointerDown: (event: PointerEvent) => {
      const place = placeAt(event)
      if (place === null || event.button !== 0) return
      const point = pointOf(event)
      options.takeFocus()
      const press = headDrag.down(event, point)
      // As in spreadsheets: a drag on heads selects, and moves what is selected already.
      isHeadDrag.current = press === 'edge' || (press === 'head' && isSelectedColumn(place))
      if (isHeadDrag.current) {
        scroller.current?.setPointerCapture(event.pointerId)
        return
      }
      // A finger scrolls first; what it chooses is known when it has been lifted.
      if (event.pointerType === 'touch') return
      select(event, place)
      scroller.current?.setPointerCapture(event.pointerId)
      dragging.current = { point, frame: requestAnimationFrame(drag) }
    },
    onPointerMove: (event: PointerEvent) => {
      const point = pointOf(event)
      if (isHeadDrag.current) headDrag.move(point)
      else if (dragging.current !== null) dragging.current.point = point
      else hover(event, point)
    },
    onPointerLeave: () => options.onHover(null),
    onPointerUp: (event: PointerEvent) => {
      const place = isHeadDrag.current && !headDrag.up() ? placeAt(event) : null
      if (place !== null && headDrag.cursor(pointOf(event)) === null) select(event, place)
      stop()
    },
    onPointerCancel: stop,
    /** The focus is the grid's to give: an element of the mirror may stand for another cell by now. */
    onMouseDown: (event: MouseEvent) => {
      if (placeAt(event) !== null) event.preventDefault()
    },
    onClick: (event: MouseEvent) => {
      const place = placeAt(event)
      if (place === null) return
      const row = shape.row(place.r)
      if (row?.isOpen !== undefined) events.onToggle?.(row.id)
      if (!isTouch(event)) return
      const { active } = selection.selected
      // The second tap on a cell opens what can be chosen there: fingers have no digits.
      if (active.r === place.r && active.c === place.c) options.edit(place, 'list')
      else select(event, place)
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeAt(event)
      if (place === null || headDrag.doubleClick(pointOf(event))) return
      if (shape.target(place)?.kind === 'cell') options.edit(place, 'content')
    },
    onContextMenu: (event: MouseEvent) => {
      const place = placeAt(event)
      if (place === null || (shape.target(place) === null && !shape.isCorner(place))) return
      event.preventDefault()
      options.takeFocus()
      const { selected } = selection
      const isSelected =
        place.c === 0
          ? isRowSelected(shape, selected, place.r)
          : selected.ranges.some((range) => contains(range, place))
      if (!isSelected) select(event, place)
      options.openMenu(place, { x: event.clientX, y: event.clientY })
    },
  }
}

function outside(at: number, least: number, most: number): number {
  return at < least ? at - least : at >= most ? at - most + 1 : 0
}

function isInEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}

function isTouch(event: MouseEvent): boolean {
  const { nativeEvent } = event
  return nativeEvent instanceof globalThis.PointerEvent && nativeEvent.pointerType === 'touch'
}
