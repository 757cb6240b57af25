import type { GridBatch, GridInput, GridSource } from '../gridData.ts'
import type { GridShape, Position, Range } from '../gridShape.ts'
import { batchOf } from './batchOf.ts'
import { type CellBlock, itemsOf, widthOf } from './cellBlock.ts'
import type { CellTexts } from './cellsText.ts'
import { areaOf, bodyOf, cellLimit, columnIds, itemRows, tooMany } from './selectedCells.ts'

export interface PastePlan {
  /** The corners of what it covers, changed or not; `null`: no cell that there is. */
  readonly covers: { readonly from: Position; readonly to: Position } | null
  /** What lies on the rows and columns that there are. */
  readonly fits: GridBatch
  /** What lies past the last of them; `null`: nothing. */
  readonly overflow: Overflow | null
}

export interface Overflow {
  readonly rows: number
  /** Those are lost either way. */
  readonly columns: number
  /** What fits, and a new row for each one below. */
  readonly withAdded: GridBatch
}

/**
 * What a paste into the range does: one value fills it, a block tiles it when it divides evenly,
 * and otherwise is pasted once from its corner. It flows over items, past groups and feet.
 */
export function pastePlan(
  shape: GridShape,
  source: GridSource,
  range: Range,
  block: CellBlock,
): PastePlan | string {
  const cells = itemsOf(block) ?? clearOfHeads(shape, range, block)
  const height = cells.texts.length
  const width = widthOf(cells.texts)
  if (height === 0 || width === 0) return 'Heads cannot be pasted into. Select a cell.'
  if (height * width > cellLimit) return tooMany
  const tiled = tiledSize(shape, range, height, width)
  if (tiled === null) return tooMany
  const top = Math.max(shape.heads, range.top)
  const left = Math.max(1, range.left)
  const rows = itemRows(shape, { top, bottom: shape.rowCount - 1, most: tiled.height })
  const columns = columnIds(shape, { left, right: left + tiled.width - 1 })
  function* inputs(): Iterable<GridInput> {
    for (const [r, row] of rows.entries()) {
      for (const [c, column] of columns.entries()) {
        const text = cells.texts[r % height]?.[c % width]
        const note = cells.origin?.notes[r % height]?.[c % width] ?? ''
        // A note that is not there takes none away: its loss would not be noticed.
        if (text !== undefined) yield { row, column, text, ...(note === '' ? {} : { note }) }
      }
    }
  }
  const fits = batchOf(source, inputs())
  return {
    covers: coversOf(rows, columns),
    fits,
    overflow: overflowOf(cells.texts, rows.length, columns, fits),
  }
}

function coversOf(rows: readonly string[], columns: readonly string[]): PastePlan['covers'] {
  const [row, column, lastRow, lastColumn] = [rows[0], columns[0], rows.at(-1), columns.at(-1)]
  if (row === undefined || column === undefined) return null
  return { from: { row, column }, to: { row: lastRow ?? row, column: lastColumn ?? column } }
}

/**
 * Where the range begins on heads, the cells that would fall on them are labels. A single value
 * is none, and a grid without rows has only heads to paste on.
 */
function clearOfHeads(shape: GridShape, range: Range, block: CellBlock): CellBlock {
  const { texts } = block
  const isSingle = texts.length === 1 && widthOf(texts) === 1
  if (isSingle && bodyOf(shape, range) !== null) return block
  const top = shape.rowCount === shape.heads ? 0 : Math.max(0, shape.heads - range.top)
  const left = Math.max(0, 1 - range.left)
  return { texts: texts.slice(top).map((row) => row.slice(left)), origin: null }
}

/** The size of the range where the block tiles it, otherwise of the block; `null`: too large. */
function tiledSize(
  shape: GridShape,
  range: Range,
  height: number,
  width: number,
): { readonly height: number; readonly width: number } | null {
  const once = { height, width }
  const body = bodyOf(shape, range)
  if (body === null) return once
  const columns = body.right - body.left + 1
  if (columns % width !== 0) return once
  if (areaOf([body]) > cellLimit) return null
  const rows = itemRows(shape, body).length
  return rows === 0 || rows % height !== 0 ? once : { height: rows, width: columns }
}

/** Empty cells at the end do not count: they would change nothing. */
function overflowOf(
  texts: CellTexts,
  rowsThatFit: number,
  columns: readonly string[],
  fits: GridBatch,
): Overflow | null {
  const below = texts.slice(rowsThatFit).map((row) => row.slice(0, columns.length))
  const rows = below.findLastIndex((row) => row.some((text) => text !== '')) + 1
  const filled = texts.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1))
  const beyond = Math.max(0, widthOf(filled) - columns.length)
  if (rows === 0 && beyond === 0) return null
  const added = below
    .slice(0, rows)
    .map((row) => new Map(columns.map((column, c) => [column, row[c] ?? ''])))
  return { rows, columns: beyond, withAdded: { ...fits, added } }
}
