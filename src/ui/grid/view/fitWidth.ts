import { clampWidth } from './arrangeColumns.ts'

/** On both sides of a cell's text together, with the line between columns; in pixels. */
const cellPadding = 17

/** The width at which the longest of the texts is not cut, within bounds. */
export function fitWidth(
  texts: Iterable<string>,
  measure: (text: string) => number,
  padding = cellPadding,
): number {
  let widest = 0
  for (const text of new Set(texts)) widest = Math.max(widest, measure(text))
  return clampWidth(Math.ceil(widest) + padding)
}
