import { serializeHtml } from '#ui/grid/clipboard/cellsHtml.ts'
import { serializeCells } from '#ui/grid/clipboard/cellsText.ts'
import type { GridShape, Range } from '#ui/grid/gridShape.ts'
import type { GridAxes } from './axes.ts'
import type { Occupancy } from './occupancy.ts'
import { occupantsAt } from './rangeCells.ts'

/** The same cells as text and as a table, as spreadsheets take them. */
export interface CopiedCells {
  readonly text: string
  readonly html: string
}

const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** The names in a cell, a line each; of a head its own name. */
export function textAt(
  axes: GridAxes,
  occupancy: Occupancy,
  { r, c }: { readonly r: number; readonly c: number },
): string {
  if (r === 0) return c === 0 ? '' : (axes.columns[c - 1]?.team?.name ?? 'No team')
  if (c === 0) return axes.rows[r - 1]?.chapter?.name ?? 'No chapter'
  return occupantsAt(axes, occupancy, { r, c })
    .map(({ person }) => person.name)
    .sort(names.compare)
    .join('\n')
}

/** The table names its rows or columns where they are copied whole; the text is the cells alone. */
export function copyCells(
  shape: GridShape,
  { top, bottom, left, right }: Range,
  textOf: (place: { readonly r: number; readonly c: number }) => string,
): CopiedCells {
  const rows = span(top, bottom)
  const columns = span(left, right)
  const texts = (down: readonly number[], across: readonly number[]) =>
    down.map((r) => across.map((c) => textOf({ r, c })))
  const isWholeRow = left === 1 && right === shape.columnCount - 1
  const isWholeColumn = top === 1 && bottom === shape.rowCount - 1
  const withHeads = texts(
    isWholeColumn ? [0, ...rows] : rows,
    isWholeRow ? [0, ...columns] : columns,
  )
  return {
    text: serializeCells(texts(rows, columns)),
    html: serializeHtml({ texts: withHeads, origin: null }),
  }
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
