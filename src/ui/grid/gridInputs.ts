import { type CellBlock, tile } from './clipboard.ts'
import type { GridInput, GridSource } from './gridData.ts'
import type { GridShape, Place } from './gridShape.ts'
import type { Range } from './useGridSelection.ts'

/** More cells than this are not changed or copied at a time. */
export const cellLimit = 100_000

/** Inputs for each cell of the range that can be edited; a sentence where they are too many. */
export function fillRange(
  shape: GridShape,
  source: GridSource,
  range: Range,
  text: string,
): readonly GridInput[] | string {
  const rows = itemRows(shape, range)
  const columns = columnIds(shape, range.left, range.right)
  if (rows.length * columns.length > cellLimit) return tooMany
  return rows
    .flatMap((row) => columns.map((column) => ({ row, column, text })))
    .filter(({ row, column, text: input }) => {
      const cell = source.cell(row, column)
      // What is empty already needs no clearing.
      return !cell.readOnly && (input !== '' || (cell.value ?? cell.text) !== '')
    })
}

/** Inputs of a pasted block: tiled over the range where it fits, otherwise once from its corner. */
export function pasteInto(
  shape: GridShape,
  source: GridSource,
  range: Range,
  block: CellBlock,
): readonly GridInput[] | string {
  const selected = itemRows(shape, range).length
  const left = Math.max(1, range.left)
  if (selected * (range.right - left + 1) > cellLimit) return tooMany
  const tiled = tile(block, Math.max(1, selected), Math.max(1, range.right - left + 1))
  if (tiled.length * (tiled[0]?.length ?? 0) > cellLimit) return tooMany
  const rows = itemRowsFrom(shape, range.top, tiled.length)
  return rows.flatMap((row, r) =>
    (tiled[r] ?? []).flatMap((text, c) => {
      const column = shape.column(left + c)?.id
      if (column === undefined || source.cell(row, column).readOnly) return []
      return [{ row, column, text }]
    }),
  )
}

/** The texts of the range as they are copied, feet and row heads included. */
export function copyRange(
  shape: GridShape,
  source: GridSource,
  { top, bottom, left, right }: Range,
): CellBlock | string {
  if ((bottom - top + 1) * (right - left + 1) > cellLimit) return tooMany
  const block: string[][] = []
  for (let r = top; r <= bottom; r++) {
    const cells: string[] = []
    for (let c = left; c <= right; c++) cells.push(textAt(shape, source, { r, c }))
    block.push(cells)
  }
  return block
}

export function textAt(shape: GridShape, source: GridSource, { r, c }: Place): string {
  const row = shape.row(r)
  const column = shape.column(c)
  if (row === undefined) return column?.label ?? ''
  if (column === undefined) return row.label
  if (row.kind === 'group') return ''
  const { text, value } = source.cell(row.id, column.id)
  return value ?? text
}

const tooMany = `That is more than ${cellLimit.toLocaleString('en')} cells. Select fewer.`

function itemRows(shape: GridShape, { top, bottom }: Range): string[] {
  const ids: string[] = []
  for (let r = top; r <= bottom; r++) {
    const row = shape.row(r)
    if (row?.kind === 'item') ids.push(row.id)
  }
  return ids
}

function itemRowsFrom(shape: GridShape, top: number, count: number): string[] {
  const ids: string[] = []
  for (let r = top; r < shape.rowCount && ids.length < count; r++) {
    const row = shape.row(r)
    if (row?.kind === 'item') ids.push(row.id)
  }
  return ids
}

function columnIds(shape: GridShape, left: number, right: number): string[] {
  const ids: string[] = []
  for (let c = Math.max(1, left); c <= right; c++) {
    const id = shape.column(c)?.id
    if (id !== undefined) ids.push(id)
  }
  return ids
}
