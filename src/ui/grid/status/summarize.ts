import { apart, bodyOf, itemCells } from '../clipboard/selectedCells.ts'
import { cellValue, type GridSource } from '../gridData.ts'
import type { GridShape, Position, Range } from '../gridShape.ts'

/** What a selection holds. Cells of several ranges count once; heads, groups and feet never. */
export interface SelectionSummary {
  readonly cells: number
  /** `null`: more cells than are looked at. */
  readonly figures: SelectionFigures | null
}

export interface SelectionFigures {
  readonly filled: number
  readonly numbers: number
  /** Of the numbers; 0 where there are none. */
  readonly sum: number
}

/** Counts by rows and columns, however many cells there are; reads them only where they are few. */
export function summarize(
  shape: GridShape,
  source: GridSource,
  ranges: readonly Range[],
): SelectionSummary {
  const bodies = ranges.map((range) => bodyOf(shape, range)).filter((body) => body !== null)
  let cells = 0
  for (const { top, bottom, left, right } of apart(bodies)) {
    for (let r = top; r <= bottom; r++) if (shape.kind(r) === 'item') cells += right - left + 1
  }
  const readable = itemCells(shape, ranges)
  return { cells, figures: readable === null ? null : read(source, readable) }
}

function read(source: GridSource, cells: Iterable<Position>): SelectionFigures {
  let filled = 0
  let numbers = 0
  let sum = 0
  for (const { row, column } of cells) {
    const value = cellValue(source.cell(row, column)).trim()
    if (value === '') continue
    filled++
    if (!isNumber.test(value)) continue
    numbers++
    sum += Number(value)
  }
  return { filled, numbers, sum }
}

/** What a person would call a number: `Number` alone takes `0x1F` and `1e5`, too. */
const isNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)$/
