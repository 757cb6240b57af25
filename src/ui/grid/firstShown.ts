import type { GridShape, Place, Position } from './gridShape.ts'

/**
 * The uppermost of the cells that the grid shows, and of a row the first; `null`: it shows none.
 * Where the active cell is one of them, that: the eyes are there already.
 */
export function firstShown(
  shape: GridShape,
  cells: readonly Position[],
  active: Place,
): Place | null {
  let first: Place | null = null
  for (const position of cells) {
    const place = shape.find(position)
    if (place === null) continue
    if (place.r === active.r && place.c === active.c) return place
    const isBefore =
      first === null || place.r < first.r || (place.r === first.r && place.c < first.c)
    if (isBefore) first = place
  }
  return first
}
