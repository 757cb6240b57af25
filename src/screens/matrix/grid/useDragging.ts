import { createContext, type RefObject, useContext, useEffect, useRef, useState } from 'react'
import type { Place } from '../model/place.ts'
import { placeOf } from './placeElements.ts'
import { useLoaded } from './useLoaded.ts'

const dragKind = 'matrix-person'

type Adapter = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter')

/** What makes things draggable; `null` until it is there. */
export const DragAdapter = createContext<Adapter | null>(null)

/** After the first picture, once something can be dragged. */
export function useDragAdapter(): Adapter | null {
  return useLoaded(loadAdapter)
}

function loadAdapter(): Promise<Adapter> {
  return import('@atlaskit/pragmatic-drag-and-drop/element/adapter')
}

export interface Dragging {
  /** The chip that is being dragged. */
  readonly from: Place
  /** The cell or head under it; `null`: none. */
  readonly over: Place | null
}

/** Makes a chip something that can be dragged. */
export function useDraggable(element: RefObject<HTMLElement | null>): void {
  const adapter = useContext(DragAdapter)
  useEffect(() => {
    const chip = element.current
    if (chip === null || adapter === null) return
    return adapter.draggable({ element: chip, getInitialData: () => ({ kind: dragKind }) })
  }, [element, adapter])
}

/** Makes a cell or a head something onto which a chip can be dropped. */
export function useDropTarget(element: RefObject<HTMLElement | null>): void {
  const adapter = useContext(DragAdapter)
  useEffect(() => {
    const cell = element.current
    if (cell === null || adapter === null) return
    return adapter.dropTargetForElements({
      element: cell,
      canDrop: ({ source }) => source.data.kind === dragKind,
    })
  }, [element, adapter])
}

/** Follows a drag of a chip through the grid, and says where it was dropped. */
export function useDragging(
  adapter: Adapter | null,
  onDrop: (from: Place, to: Place) => void,
): Dragging | null {
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => {
    return adapter?.monitorForElements({
      canMonitor: ({ source }) => source.data.kind === dragKind,
      onDragStart: ({ source }) => {
        const from = placeOf(source.element)
        if (from !== null) setDragging({ from, over: null })
      },
      onDropTargetChange: ({ location }) => {
        const over = placeOf(location.current.dropTargets[0]?.element ?? null)
        setDragging((it) => (it === null ? null : { ...it, over }))
      },
      onDrop: ({ source, location }) => {
        setDragging(null)
        const from = placeOf(source.element)
        const to = placeOf(location.current.dropTargets[0]?.element ?? null)
        if (from !== null && to !== null) drop.current(from, to)
      },
    })
  }, [adapter])
  return dragging
}
