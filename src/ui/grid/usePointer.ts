import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react'
import type { GridEvents } from './gridData.ts'
import type { GridLayout, Viewport } from './gridLayout.ts'
import type { Place } from './gridShape.ts'
import { contains, isRowSelected } from './selection.ts'
import { type Point, pointIn, useDragScroll } from './useDragScroll.ts'
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

/** What mouse, pen and finger do in a grid. Where they are is computed, not looked up in elements. */
export function usePointer(options: PointerOptions) {
  const { scroller, layout, selection, events, headDrag } = options
  const { shape } = layout
  const isHeadDrag = useRef(false)
  /** Some browsers do not say with a click what it was made by. */
  const pressedBy = useRef('mouse')
  const extendTo = (place: Place) => {
    const { head } = selection.selected
    if (place.r !== head.r || place.c !== head.c) selection.extend(place)
  }
  const drag = useDragScroll({ ...options, onPlace: extendTo })
  const pointOf = (event: MouseEvent): Point => pointIn(scroller.current, event)
  /** `null`: on a scroll bar, in the editor, or past the last row or column. */
  const placeAt = (event: MouseEvent): Place | null => {
    // What hangs over the grid, say an editor's list, reports its events here, too.
    const isOurs = event.target instanceof Node && scroller.current?.contains(event.target)
    if (isOurs !== true || isInEditor(event.target)) return null
    const { x, y } = pointOf(event)
    const viewport = options.viewport()
    if (x >= viewport.width || y >= viewport.height) return null
    const place = layout.placeAt(viewport, x, y)
    // The head of a group reaches as far as the grid is seen, beyond the last column, too.
    const isPastColumns =
      x + viewport.left >= layout.contentWidth && shape.kind(place.r) !== 'group'
    const isPast = isPastColumns || y + viewport.top >= layout.contentHeight
    return isPast && y >= layout.headHeight ? null : place
  }

  const stop = () => {
    isHeadDrag.current = false
    return drag.stop()
  }
  const isSelectedColumn = ({ c }: Place) =>
    selection.selected.ranges.some(
      ({ left, right, bottom }) => left <= c && c <= right && bottom >= shape.lastMade,
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
      pressedBy.current = event.pointerType
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
      drag.start(point, { isBody: place.r >= shape.heads && place.c > 0 })
    },
    onPointerMove: (event: PointerEvent) => {
      const point = pointOf(event)
      if (isHeadDrag.current) headDrag.move(point)
      else if (!drag.move(point)) hover(event, point)
    },
    onPointerUp: (event: PointerEvent) => {
      const place = isHeadDrag.current && !headDrag.up() ? placeAt(event) : null
      if (place !== null && headDrag.cursor(pointOf(event)) === null) select(event, place)
      drag.move(pointOf(event))
      const end = stop()
      if (end !== null) extendTo(end)
    },
    onPointerCancel: () => {
      stop()
    },
    /** The focus is the grid's to give: an element of the mirror may stand for another cell by now. */
    onMouseDown: (event: MouseEvent) => {
      if (placeAt(event) !== null) event.preventDefault()
    },
    onClick: (event: MouseEvent) => {
      const place = placeAt(event)
      if (place === null) return
      const row = shape.row(place.r)
      if (row?.isOpen !== undefined) events.onToggle?.(row.id)
      const { active, isOneCell } = selection.selected
      if (events.onOpen !== undefined && isOneCell && shape.target(place)?.kind === 'cell') {
        if (pressedBy.current === 'touch') select(event, place)
        options.edit(place, 'content')
        return
      }
      if (pressedBy.current !== 'touch') return
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
          ? isRowSelected(selected, place.r)
          : selected.ranges.some((range) => contains(range, place))
      if (!isSelected) select(event, place)
      options.openMenu(place, { x: event.clientX, y: event.clientY })
    },
  }
}

function isInEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}
