import {
  cellValue,
  type GridBatch,
  type GridInput,
  type GridRow,
  type GridSource,
} from '../gridData.ts'
import type { GridShape, Place, Position, Range } from '../gridShape.ts'
import { batchOf } from './batchOf.ts'
import type { CellBlock } from './cellBlock.ts'
import { areaOf, cellLimit, itemCells, tooMany } from './selectedCells.ts'

/** The cells as they are copied, heads and feet included; a sentence where they cannot be. */
export function copyCells(
  shape: GridShape,
  source: GridSource,
  ranges: readonly Range[],
): CellBlock | string {
  const area = areaOf(ranges)
  if (area > cellLimit) return tooMany
  const rows = covered(ranges.map(({ top, bottom }) => [top, bottom]))
  const columns = covered(ranges.map(({ left, right }) => [left, right]))
  if (rows.length * columns.length !== area) return notAligned
  const itemAt = (r: number): GridRow | null => {
    const row = shape.row(r)
    return row?.kind === 'item' ? row : null
  }
  const noteAt = (r: number, c: number): string => {
    const row = itemAt(r)
    const column = shape.column(c)
    return row === null || column === undefined ? '' : source.cell(row.id, column.id).note
  }
  return {
    texts: rows.map((r) => columns.map((c) => textAt(shape, source, { r, c }))),
    origin: {
      rows: rows.map((r) => itemAt(r)?.id ?? null),
      columns: columns.map((c) => shape.column(c)?.id ?? null),
      notes: rows.map((r) => columns.map((c) => noteAt(r, c))),
    },
  }
}

/** Copies, and clears what can be cleared: the notes go along. */
export function cutCells(
  shape: GridShape,
  source: GridSource,
  ranges: readonly Range[],
): { readonly block: CellBlock; readonly batch: GridBatch } | string {
  const block = copyCells(shape, source, ranges)
  const cells = itemCells(shape, ranges)
  if (typeof block === 'string') return block
  if (cells === null) return tooMany
  return { block, batch: batchOf(source, emptied(cells)) }
}

/** What is copied from a place: a label from heads, a value from cells. */
export function textAt(shape: GridShape, source: GridSource, { r, c }: Place): string {
  const row = shape.row(r)
  const column = shape.column(c)
  if (row !== undefined) {
    if (column === undefined) return row.label
    return row.kind === 'group' ? '' : cellValue(source.cell(row.id, column.id))
  }
  if (shape.kind(r) === 'columns') return column?.label ?? ''
  return shape.run(c)?.label ?? ''
}

const notAligned =
  'Several ranges can be copied together only if they share their rows or their columns.'

function* emptied(cells: Iterable<Position>): Iterable<GridInput> {
  for (const cell of cells) yield { ...cell, text: '', note: '' }
}

/** All indexes that lie in one of the spans, ends included, in order. */
function covered(spans: readonly (readonly [first: number, last: number])[]): number[] {
  const indexes: number[] = []
  for (const [first, last] of spans.toSorted(([a], [b]) => a - b)) {
    for (let at = Math.max(first, (indexes.at(-1) ?? -1) + 1); at <= last; at++) indexes.push(at)
  }
  return indexes
}
