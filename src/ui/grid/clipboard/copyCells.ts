import { cellValue, type GridRow, type GridSource } from '../gridData.ts'
import type { GridShape, Place, Range } from '../gridShape.ts'
import type { CellBlock } from './cellBlock.ts'
import type { CellTexts } from './cellsText.ts'
import { areaOf } from './selectedCells.ts'

/**
 * The cells as they are copied; a sentence where they cannot be. Heads that were selected go along.
 * Groups and feet do only where nothing else was selected: a paste passes over them, so that text
 * with them in it would come back to other rows.
 */
export function copyCells(
  shape: GridShape,
  source: GridSource,
  ranges: readonly Range[],
): CellBlock | string {
  const lines = linesOf(shape, ranges)
  if (typeof lines === 'string') return lines
  const { rows, columns } = lines
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
    texts: textsOf(shape, source, lines),
    origin: {
      rows: rows.map((r) => itemAt(r)?.id ?? null),
      columns: columns.map((c) => shape.column(c)?.id ?? null),
      notes: rows.map((r) => columns.map((c) => noteAt(r, c))),
    },
  }
}

/** The same with the names of its rows and columns, for where nothing else would tell them. */
export function copyWithHeads(
  shape: GridShape,
  source: GridSource,
  ranges: readonly Range[],
): CellBlock | string {
  const lines = linesOf(shape, ranges)
  if (typeof lines === 'string') return lines
  const rows = new Set([shape.heads - 1, ...lines.rows])
  const columns = new Set([0, ...lines.columns])
  const texts = textsOf(shape, source, { rows: [...rows], columns: [...columns] })
  return { texts, origin: null }
}

interface Lines {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

function linesOf(shape: GridShape, ranges: readonly Range[]): Lines | string {
  const area = areaOf(ranges)
  if (area > copyLimit) return tooMany
  const all = covered(ranges.map(({ top, bottom }) => [top, bottom]))
  const columns = covered(ranges.map(({ left, right }) => [left, right]))
  if (all.length * columns.length !== area) return notAligned
  const isItem = (r: number) => shape.kind(r) === 'item' && shape.row(r)?.isNew !== true
  const rows = all.some(isItem) ? all.filter((r) => r < shape.heads || isItem(r)) : all
  return { rows, columns }
}

function textsOf(shape: GridShape, source: GridSource, { rows, columns }: Lines): CellTexts {
  return rows.map((r) => columns.map((c) => textAt(shape, source, { r, c })))
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

/** More would hold up the page, and most spreadsheets. */
const copyLimit = 1_000_000
const tooMany = `That is more than ${copyLimit.toLocaleString('en')} cells. Select fewer.`
const notAligned =
  'Several ranges can be copied together only if they share their rows or their columns.'

/** All indexes that lie in one of the spans, ends included, in order. */
function covered(spans: readonly (readonly [first: number, last: number])[]): number[] {
  const indexes: number[] = []
  for (const [first, last] of spans.toSorted(([a], [b]) => a - b)) {
    for (let at = Math.max(first, (indexes.at(-1) ?? -1) + 1); at <= last; at++) indexes.push(at)
  }
  return indexes
}
