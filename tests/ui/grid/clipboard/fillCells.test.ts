import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clearCells,
  fillCells,
  fillDown,
  fillFromHandle,
  fillRight,
} from '#ui/grid/clipboard/fillCells.ts'
import type { GridBatch } from '#ui/grid/gridData.ts'
import type { Range } from '#ui/grid/gridShape.ts'
import { sketchGrid } from '../sketchGrid.ts'
import { anyRange, anySketch, type ModelGrid, modelGrid } from './modelGrid.ts'

/** What is changed, as `1a=3`. */
function changes(batch: GridBatch | string): readonly string[] | string {
  if (typeof batch === 'string') return batch
  return batch.inputs.map(({ row, column, text }) => `${row}${column}=${text}`)
}

// Row 0 heads a group, row 3 is its foot; `R` is a read-only cell.
const { shape, source } = sketchGrid(['# one', '12.', '.4R', '= 123', '5..'])
const all = { top: 0, bottom: 5, left: 0, right: 3 }

describe('filling ranges with a text', () => {
  test('changes each item cell that has another one, and counts the read-only ones', () => {
    const batch = fillCells(shape, source, [all], '1')
    expect(changes(batch)).toEqual(['1b=1', '1c=1', '2a=1', '2b=1', '4a=1', '4b=1', '4c=1'])
    expect(batch).toMatchObject({ readOnly: 1 })
  })

  test('changes a cell of two ranges once', () => {
    const range = { top: 2, bottom: 3, left: 1, right: 1 }
    expect(changes(fillCells(shape, source, [range, { ...range, right: 2 }], '3'))).toEqual([
      '1a=3',
      '2a=3',
      '1b=3',
      '2b=3',
    ])
  })

  test('clearing leaves empty cells alone', () => {
    expect(changes(clearCells(shape, source, [all]))).toEqual(['1a=', '1b=', '2b=', '4a='])
  })

  test('refuses more cells than the limit', () => {
    const lines = Array.from({ length: 10_001 }, () => '1234567890')
    const large = sketchGrid(lines)
    const range = { top: 1, bottom: lines.length, left: 1, right: 10 }
    expect(clearCells(large.shape, large.source, [range])).toMatch(/more than 100,000 cells/)
    expect(fillDown(large.shape, large.source, range)).toMatch(/more than 100,000 cells/)
    expect(fillRight(large.shape, large.source, range)).toMatch(/more than 100,000 cells/)
  })
})

describe('filling down', () => {
  test('repeats the first row of the range, past feet', () => {
    const batch = fillDown(shape, source, { top: 2, bottom: 5, left: 1, right: 2 })
    expect(changes(batch)).toEqual(['2a=1', '2b=2', '4a=1', '4b=2'])
  })

  test('of a single row takes the item above it', () => {
    expect(changes(fillDown(shape, source, { top: 5, bottom: 5, left: 1, right: 2 }))).toEqual([
      '4a=',
      '4b=4',
    ])
  })

  test('of the first row says that nothing is above', () => {
    expect(fillDown(shape, source, { top: 2, bottom: 2, left: 1, right: 2 })).toMatch(/above/)
  })
})

describe('filling right', () => {
  test('repeats the first column of the range', () => {
    const batch = fillRight(shape, source, { top: 2, bottom: 3, left: 1, right: 3 })
    expect(changes(batch)).toEqual(['1b=1', '1c=1', '2b='])
    expect(batch).toMatchObject({ readOnly: 1 })
  })

  test('of a single column takes the one left of it', () => {
    expect(changes(fillRight(shape, source, { top: 2, bottom: 2, left: 3, right: 3 }))).toEqual([
      '1c=2',
    ])
  })

  test('of the first column says that nothing is on the left', () => {
    expect(fillRight(shape, source, { top: 2, bottom: 2, left: 0, right: 1 })).toMatch(/left/)
  })
})

describe('filling by the handle', () => {
  const column = sketchGrid(['1', '2', '# one', '.', '= 3', '.', '.'])
  const rows = (top: number, bottom: number): Range => ({ top, bottom, left: 1, right: 1 })

  test('repeats the cells downwards, past groups and feet', () => {
    const batch = fillFromHandle(column.shape, column.source, rows(1, 2), rows(1, 7))
    expect(changes(batch)).toEqual(['3a=1', '5a=2', '6a=1'])
  })

  test('repeats them upwards in step', () => {
    const up = sketchGrid(['.', '.', '.', '1', '2'])
    const batch = fillFromHandle(up.shape, up.source, rows(4, 5), rows(1, 5))
    expect(changes(batch)).toEqual(['0a=2', '1a=1', '2a=2'])
  })

  test('repeats them to both sides', () => {
    const line = sketchGrid(['..12..'])
    const batch = fillFromHandle(
      line.shape,
      line.source,
      { top: 1, bottom: 1, left: 3, right: 4 },
      { top: 1, bottom: 1, left: 1, right: 6 },
    )
    expect(changes(batch)).toEqual(['0a=1', '0b=2', '0e=1', '0f=2'])
  })
})

test('whatever is filled changes item cells that can be edited, each once, and can be undone', () => {
  const gestures: readonly ((grid: ModelGrid, a: Range, b: Range) => GridBatch | string)[] = [
    (grid, a, b) => fillCells(grid.shape, grid.source, [a, b], '9'),
    (grid, a, b) => clearCells(grid.shape, grid.source, [a, b]),
    (grid, a) => fillDown(grid.shape, grid.source, a),
    (grid, a) => fillRight(grid.shape, grid.source, a),
    (grid, a) => fillFromHandle(grid.shape, grid.source, { ...a, bottom: a.top }, a),
  ]
  const anything = anySketch.chain((sketch) => {
    const range = anyRange(sketch.shape)
    return fc.tuple(fc.constant(sketch), range, range, fc.constantFrom(...gestures))
  })
  fc.assert(
    fc.property(anything, ([sketch, a, b, gesture]) => {
      const grid = modelGrid(sketch)
      const batch = gesture(grid, a, b)
      if (typeof batch === 'string') return
      const before = grid.cells()
      const names = batch.inputs.map(({ row, column }) => row + column)
      expect(new Set(names).size).toBe(names.length)
      for (const { row, column, text } of batch.inputs) {
        expect(sketch.rows[Number(row)]?.kind).toBe('item')
        expect(grid.source.cell(row, column).readOnly).toBeNull()
        expect(grid.source.cell(row, column).text).not.toBe(text)
      }
      const undo = grid.apply(batch)
      expect(gesture(grid, a, b)).toMatchObject({ inputs: [] })
      grid.apply(undo)
      expect(grid.cells()).toEqual(before)
    }),
  )
})
