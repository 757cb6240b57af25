import { type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import type { Place as ShapePlace } from '#ui/grid/gridShape.ts'
import { addRange, selectLines, selectPlace, widenTo } from '#ui/grid/selection.ts'
import { cellUnder, type Frame } from '../model/frame.ts'
import { shapePlaceOf } from '../model/matrixShape.ts'
import { placeOf } from './placeElements.ts'
import type { MatrixSelection } from './useMatrixSelection.ts'
import { viewportOf } from './useViewport.ts'

/** Milliseconds for which a drag stays at a cell before it goes on to the next. */
const stepTime = 60

/**
 * What the mouse selects: a cell, with Shift or by dragging up to another one, with Ctrl or
 * Command one more; on a head whole rows and columns. A chip is left to those who drag it.
 */
export function usePointerSelection(
  grid: RefObject<HTMLElement | null>,
  frame: Frame,
  selection: MatrixSelection,
): { readonly press: (event: MouseEvent) => void } {
  const latest = useRef({ frame, selection })
  useEffect(() => {
    latest.current = { frame, selection }
  })
  const stopDrag = useRef(() => {})
  useEffect(() => () => stopDrag.current(), [])

  const drag = (from: ShapePlace) => {
    let point: { readonly x: number; readonly y: number } | null = null
    let steppedAt = 0
    let wanted = requestAnimationFrame(function step(now) {
      wanted = requestAnimationFrame(step)
      const element = grid.current
      if (point === null || element === null) return
      const box = element.getBoundingClientRect()
      const at = { x: point.x - box.left, y: point.y - box.top }
      const { selection: chosen, frame: there } = latest.current
      const under = cellUnder(there, viewportOf(element), at)
      // From a head whole lines are dragged, from a cell only cells.
      const head = { r: from.r === 0 ? 0 : under.r, c: from.c === 0 ? 0 : under.c }
      const known = chosen.selected.head
      if (head.r === known.r && head.c === known.c) return
      const steps = Math.abs(head.r - known.r) + Math.abs(head.c - known.c)
      // Beyond the edge it would else run away: there a cell comes after the other.
      if (steps === 1 && now - steppedAt < stepTime) return
      steppedAt = now
      chosen.extend(head)
    })
    const move = ({ clientX: x, clientY: y, buttons }: globalThis.MouseEvent) => {
      if (buttons === 0) stopDrag.current()
      else point = { x, y }
    }
    const stop = () => {
      cancelAnimationFrame(wanted)
      removeEventListener('mousemove', move)
      removeEventListener('mouseup', stop)
    }
    stopDrag.current()
    stopDrag.current = stop
    addEventListener('mousemove', move)
    addEventListener('mouseup', stop)
  }

  const press = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (at === null || event.button !== 0 || !(event.target instanceof Element)) return
    if (event.target.closest('input, [data-add], [data-menu]') !== null) return
    const isAdding = event.ctrlKey || event.metaKey
    if (at.person !== null && !event.shiftKey && !isAdding) return
    // The focus is given below: the browser would give it to what is pressed with Shift, too.
    event.preventDefault()
    const { shape, cells, choose, extend } = selection
    const place = shapePlaceOf(shape, at)
    if (event.shiftKey) {
      extend(place)
      return
    }
    const before = isAdding ? cells : null
    if (place.r === 0 && place.c === 0) choose(widenTo(selectPlace(shape, place), 'all'))
    else if (place.r === 0) choose(selectLines(shape, before, 'columns', place))
    else if (place.c === 0) choose(selectLines(shape, before, 'rows', place))
    else choose(before === null ? selectPlace(shape, place) : addRange(shape, before, place))
    drag(place)
  }
  return { press }
}
