import { cellValue, type GridBatch, type GridInput, type GridSource } from '../gridData.ts'
import type { GridShape, Position, Range } from '../gridShape.ts'
import { batchOf } from './batchOf.ts'
import {
  areaOf,
  bodyOf,
  cellLimit,
  columnIds,
  itemCells,
  itemRows,
  tooMany,
} from './selectedCells.ts'

/** One text for every item cell of the ranges. */
export function fillCells(
  shape: GridShape,
  source: GridSource,
  ranges: readonly Range[],
  text: string,
): GridBatch | string {
  const cells = itemCells(shape, ranges)
  return cells === null ? tooMany : batchOf(source, withText(cells, text))
}

/** Notes stay. */
export function clearCells(
  shape: GridShape,
  source: GridSource,
  ranges: readonly Range[],
): GridBatch | string {
  return fillCells(shape, source, ranges, '')
}

/** The first row of the range in all others; a single row takes the one above it. */
export function fillDown(shape: GridShape, source: GridSource, range: Range): GridBatch | string {
  const body = bodyOf(shape, range)
  if (body === null) return nothing
  if (areaOf([body]) > cellLimit) return tooMany
  const rows = itemRows(shape, body)
  const first = rows.length === 1 ? itemAbove(shape, body.top) : rows[0]
  if (first === undefined) return rows.length === 0 ? nothing : 'There is no cell above to copy.'
  return copied(source, rows, columnIds(shape, body), ({ column }) => ({ row: first, column }))
}

/** The first column of the range in all others; a single column takes the one left of it. */
export function fillRight(shape: GridShape, source: GridSource, range: Range): GridBatch | string {
  const body = bodyOf(shape, range)
  if (body === null) return nothing
  if (areaOf([body]) > cellLimit) return tooMany
  const first = shape.column(body.left === body.right ? body.left - 1 : body.left)?.id
  if (first === undefined) return 'There is no cell on the left to copy.'
  const rows = itemRows(shape, body)
  return copied(source, rows, columnIds(shape, body), ({ row }) => ({ row, column: first }))
}

/** Repeats the cells of a range over a larger one around it, in step with themselves. */
export function fillFromHandle(
  shape: GridShape,
  source: GridSource,
  from: Range,
  around: Range,
): GridBatch | string {
  const body = bodyOf(shape, around)
  const pattern = bodyOf(shape, from)
  if (body === null || pattern === null) return nothing
  if (areaOf([body]) > cellLimit) return tooMany
  const row = repeated(itemRows(shape, body), itemRows(shape, pattern))
  const column = repeated(columnIds(shape, body), columnIds(shape, pattern))
  return copied(source, [...row.keys()], [...column.keys()], (to) => ({
    row: row.get(to.row) ?? to.row,
    column: column.get(to.column) ?? to.column,
  }))
}

const nothing: GridBatch = { inputs: [], added: [], readOnly: 0 }

function copied(
  source: GridSource,
  rows: readonly string[],
  columns: readonly string[],
  from: (to: Position) => Position,
): GridBatch {
  function* inputs(): Iterable<GridInput> {
    for (const row of rows) {
      for (const column of columns) {
        const copy = from({ row, column })
        yield { row, column, text: cellValue(source.cell(copy.row, copy.column)) }
      }
    }
  }
  return batchOf(source, inputs())
}

/** For each id, the one of the pattern that falls on it when that goes on to both sides. */
function repeated(ids: readonly string[], pattern: readonly string[]): ReadonlyMap<string, string> {
  const length = pattern.length
  const start = ids.indexOf(pattern[0] ?? '')
  return new Map(
    ids.map((id, at) => [id, pattern[(((at - start) % length) + length) % length] ?? id]),
  )
}

function itemAbove(shape: GridShape, below: number): string | undefined {
  for (let r = below - 1; r >= shape.heads; r--) {
    const row = shape.row(r)
    if (row?.kind === 'item') return row.id
  }
  return undefined
}

function* withText(cells: Iterable<Position>, text: string): Iterable<GridInput> {
  for (const cell of cells) yield { ...cell, text }
}
