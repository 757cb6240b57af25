import { useCallback, useMemo, useState } from 'react'
import type { GridShape, Place, Position } from './gridShape.ts'
import {
  activate,
  addRange,
  extendTo,
  resolve,
  type Selected,
  type Selection,
  selectHome,
  selectLines,
  selectPlace,
  selectPosition,
  stepWithin,
  widenTo,
} from './selection.ts'

export interface GridSelection {
  readonly selected: Selected
  put(place: Place): void
  /** The same by ids, where the rows to come have it. */
  putAt(position: Position): void
  /** Moves the active cell, inside the selection where it is in that. */
  activate(place: Place): void
  extend(place: Place): void
  add(place: Place): void
  lines(kind: 'rows' | 'columns', place: Place, options: { readonly isAdded: boolean }): void
  widen(kind: 'rows' | 'columns' | 'all'): void
  /** Moves the active cell inside the selection; `null` where it is one cell only. */
  stepped(motion: 'next' | 'previous' | 'down' | 'up'): Place | null
}

/** The selection of a mounted grid. */
export function useGridSelection(shape: GridShape): GridSelection {
  const [selection, setSelection] = useState<Selection | null>(null)
  const change = useCallback(
    (how: (before: Selection) => Selection) =>
      setSelection((before) => how(before ?? selectHome(shape))),
    [shape],
  )
  return useMemo(() => {
    const present = selection ?? selectHome(shape)
    return {
      selected: resolve(shape, present),
      put: (place) => setSelection(selectPlace(shape, place)),
      putAt: (position) => setSelection(selectPosition(position, resolve(shape, present).active)),
      activate: (place) => change((before) => activate(shape, before, place)),
      extend: (place) => change((before) => extendTo(shape, before, place)),
      add: (place) => change((before) => addRange(shape, before, place)),
      lines: (kind, place, { isAdded }) =>
        change((before) => selectLines(shape, isAdded ? before : null, kind, place)),
      widen: (kind) => change((before) => widenTo(before, kind)),
      stepped: (motion) => {
        const next = stepWithin(shape, present, motion)
        if (next !== null) setSelection(next)
        return next === null ? null : resolve(shape, next).active
      },
    }
  }, [shape, selection, change])
}
