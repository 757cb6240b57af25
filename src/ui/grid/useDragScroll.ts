import { type MouseEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { GridLayout, Viewport } from './gridLayout.ts'
import type { Place } from './gridShape.ts'

/** In the scroller, from its inner corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** In pixels a frame, for each pixel that the pointer is outside. */
const scrollRate = 0.3

interface DragScrollOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly layout: GridLayout
  readonly viewport: () => Viewport
  /** Where the pointer is now, in each frame. */
  readonly onPlace: (place: Place) => void
}

export interface DragScroll {
  /** `isBody`: what is dragged lies below the heads, and the grid scrolls where it is dragged out. */
  start(point: Point, options: { readonly isBody: boolean }): void
  /** Gives whether something is being dragged. */
  move(point: Point): boolean
  /** Gives where it ended, which no frame may have seen yet; `null`: nothing was dragged. */
  stop(): Place | null
}

interface Dragged {
  point: Point
  readonly isBody: boolean
  frame: number
}

/** Follows a drag over the cells, frame by frame, and scrolls where the pointer has left them. */
export function useDragScroll(options: DragScrollOptions): DragScroll {
  const dragged = useRef<Dragged | null>(null)
  const follow = useEffectEvent(() => {
    const { scroller, layout, viewport: look, onPlace } = options
    const { current } = dragged
    if (current === null) return
    const viewport = look()
    const { isBody, point } = current
    const { x, y } = point
    const dx = outside(x, layout.frozenRight, viewport.width)
    const dy = outside(y, layout.headHeight, viewport.height)
    if (isBody && (dx !== 0 || dy !== 0)) {
      scroller.current?.scrollBy(dx * scrollRate, dy * scrollRate)
    }
    onPlace(placeOf(current, layout, viewport))
  })
  useEffect(() => () => cancelAnimationFrame(dragged.current?.frame ?? 0), [])
  // An effect event may only be called from effects; the frames are begun by one.
  const loop = useRef<() => void>(() => undefined)
  useEffect(() => {
    loop.current = () => {
      follow()
      if (dragged.current !== null) dragged.current.frame = requestAnimationFrame(loop.current)
    }
  }, [])
  return {
    start: (point, { isBody }) => {
      dragged.current = { point, isBody, frame: requestAnimationFrame(loop.current) }
    },
    move: (point) => {
      if (dragged.current !== null) dragged.current.point = point
      return dragged.current !== null
    },
    stop: () => {
      const { current } = dragged
      if (current === null) return null
      cancelAnimationFrame(current.frame)
      dragged.current = null
      return placeOf(current, options.layout, options.viewport())
    },
  }
}

function placeOf({ point, isBody }: Dragged, layout: GridLayout, viewport: Viewport): Place {
  const { x, y } = point
  const inX = Math.min(Math.max(x, isBody ? layout.rowHeaderWidth : 0), viewport.width - 1)
  const inY = Math.min(Math.max(y, isBody ? layout.headHeight : 0), viewport.height - 1)
  return layout.placeAt(viewport, inX, inY)
}

export function pointIn(scroller: HTMLElement | null, event: MouseEvent): Point {
  const rect = scroller?.getBoundingClientRect()
  return {
    x: event.clientX - (rect?.left ?? 0) - (scroller?.clientLeft ?? 0),
    y: event.clientY - (rect?.top ?? 0) - (scroller?.clientTop ?? 0),
  }
}

function outside(at: number, least: number, most: number): number {
  return at < least ? at - least : at >= most ? at - most + 1 : 0
}
