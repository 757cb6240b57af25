import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Position } from './gridShape.ts'

/** Tells of cells changed from elsewhere, once the rows are those after the change. */
export function useChangedCells(
  cells: readonly Position[] | null,
  tell: (cells: readonly Position[]) => void,
): void {
  // What was changed before the grid was there is no news.
  const told = useRef(cells)
  const onChanged = useEffectEvent(tell)
  useLayoutEffect(() => {
    if (cells === told.current) return
    told.current = cells
    if (cells !== null) onChanged(cells)
  }, [cells])
}
