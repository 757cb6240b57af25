import { useCallback, useMemo, useState } from 'react'
import type { GridShape, Place, Position } from './gridShape.ts'

/** A rectangle of places, ends included. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface Spot {
  readonly position: Position
  /** Where the position was when it was chosen: stands in for it once it has gone. */
  readonly place: Place
}

interface Selected {
  /** The corner that stays while Shift moves the other, `focus`. */
  readonly anchor: Spot
  readonly focus: Spot
}

export interface GridSelection {
  readonly focus: Place
  readonly range: Range
  readonly isOneCell: boolean
  put(place: Place, options?: { readonly extend: boolean }): void
}

/** Selection by id, so that it stays with its rows and columns whatever their order. */
export function useGridSelection(shape: GridShape): GridSelection {
  const [selected, setSelected] = useState<Selected | null>(null)
  const put = useCallback(
    (wanted: Place, { extend } = { extend: false }) => {
      const place = shape.clamp(wanted)
      const focus = { position: shape.position(place), place }
      setSelected((before) => ({
        anchor: extend ? (before?.anchor ?? spot(shape, home(shape))) : focus,
        focus,
      }))
    },
    [shape],
  )
  return useMemo(() => {
    const focus = placeOf(shape, selected?.focus)
    const anchor = placeOf(shape, selected?.anchor)
    const range = {
      top: Math.min(anchor.r, focus.r),
      bottom: Math.max(anchor.r, focus.r),
      left: Math.min(anchor.c, focus.c),
      right: Math.max(anchor.c, focus.c),
    }
    const isOneCell = anchor.r === focus.r && anchor.c === focus.c
    return { focus, range, isOneCell, put }
  }, [shape, selected, put])
}

function home(shape: GridShape): Place {
  return shape.clamp({ r: shape.firstItem, c: 1 })
}

function spot(shape: GridShape, place: Place): Spot {
  return { position: shape.position(place), place }
}

function placeOf(shape: GridShape, given: Spot | undefined): Place {
  return given === undefined ? home(shape) : shape.place(given.position, given.place)
}
