import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellBlock } from '#ui/grid/clipboard/cellBlock.ts'
import { copyCells } from '#ui/grid/clipboard/copyCells.ts'
import { type PastePlan, pastePlan } from '#ui/grid/clipboard/pastePlan.ts'
import { listRows } from '#ui/grid/gridData.ts'
import { GridShape, type Range } from '#ui/grid/gridShape.ts'
import { type GridSketch, sketchGrid } from '../sketchGrid.ts'
import { anyRange, anySketch, anyTexts, modelGrid, withNotes } from './modelGrid.ts'

function block(...lines: readonly string[]): CellBlock {
  return { texts: lines.map((line) => line.split(' ')), origin: null }
}

function planned(grid: GridSketch, range: Range, pasted: CellBlock): PastePlan {
  const plan = pastePlan(grid.shape, grid.source, range, pasted)
  if (typeof plan === 'string') throw new Error(plan)
  return plan
}

/** What is changed, as `1a=3`. */
function changes({ fits }: PastePlan): readonly string[] {
  return fits.inputs.map(({ row, column, text }) => `${row}${column}=${text}`)
}

function at(r: number, c: number, rows = 1, columns = 1): Range {
  return { top: r, bottom: r + rows - 1, left: c, right: c + columns - 1 }
}

// Row 0 heads a group, row 3 is its foot; `R` is a read-only cell.
const grid = sketchGrid(['# one', '12.', '.4R', '= 123', '5..'])
const empty = sketchGrid(['....', '....', '....', '....'])

describe('a paste', () => {
  test('of one value fills the range', () => {
    expect(changes(planned(empty, at(1, 1, 2, 2), block('3')))).toEqual([
      '0a=3',
      '0b=3',
      '1a=3',
      '1b=3',
    ])
  })

  test('of a block tiles the range that it divides evenly', () => {
    expect(changes(planned(empty, at(1, 1, 2, 4), block('1 2')))).toEqual([
      '0a=1',
      '0b=2',
      '0c=1',
      '0d=2',
      '1a=1',
      '1b=2',
      '1c=1',
      '1d=2',
    ])
  })

  test('of a block that does not divide the range is put once at its corner', () => {
    expect(changes(planned(empty, at(2, 1, 3, 3), block('1 2')))).toEqual(['1a=1', '1b=2'])
  })

  test('of a block over a single cell is put once from there', () => {
    expect(changes(planned(empty, at(2, 2), block('1 2', '3 4')))).toEqual([
      '1b=1',
      '1c=2',
      '2b=3',
      '2c=4',
    ])
  })

  test('tiles by items, without groups and feet', () => {
    expect(changes(planned(grid, at(1, 1, 5, 1), block('7', '8', '9')))).toEqual([
      '1a=7',
      '2a=8',
      '4a=9',
    ])
  })

  test('goes on past the foot to the items of the next group', () => {
    expect(changes(planned(grid, at(3, 1), block('1', '2')))).toEqual(['2a=1', '4a=2'])
  })

  test('counts read-only cells instead of changing them', () => {
    const plan = planned(grid, at(3, 2), block('1 2'))
    expect(changes(plan)).toEqual(['2b=1'])
    expect(plan.fits.readOnly).toBe(1)
  })

  test('leaves alone what has the text already, and what a short line does not reach', () => {
    expect(changes(planned(grid, at(2, 1), block('1 3 4', '9')))).toEqual(['1b=3', '1c=4', '2a=9'])
  })

  test('takes labels that fall on heads for labels', () => {
    const labelled = block('? a b', 'x 8 9')
    expect(changes(planned(grid, at(0, 0), labelled))).toEqual(['1a=8', '1b=9'])
    expect(changes(planned(grid, at(2, 0), block('x 8 9')))).toEqual(['1a=8', '1b=9'])
  })

  test('on heads alone is refused', () => {
    expect(pastePlan(grid.shape, grid.source, at(2, 0), block('7'))).toMatch(/Heads/)
    expect(pastePlan(grid.shape, grid.source, at(0, 2), block('7 8'))).toMatch(/Heads/)
  })

  test('of more cells than the limit is refused, and so is a value for more', () => {
    const large = { texts: Array.from({ length: 1001 }, () => Array(100).fill('1')), origin: null }
    expect(pastePlan(grid.shape, grid.source, at(2, 1), large)).toMatch(/more than 100,000 cells/)
    const tall = sketchGrid(Array.from({ length: 10_001 }, () => '..........'))
    const all = at(1, 1, 10_001, 10)
    expect(pastePlan(tall.shape, tall.source, all, block('7'))).toMatch(/more than 100,000 cells/)
  })
})

describe('a paste past the last row or column', () => {
  test('offers to add the rows below, with their texts by column', () => {
    const plan = planned(grid, at(5, 2), block('1 2', '3 4', '5 6'))
    expect(changes(plan)).toEqual(['4b=1', '4c=2'])
    expect(plan.fits.added).toEqual([])
    expect(plan.overflow).toEqual({
      rows: 2,
      columns: 0,
      withAdded: {
        ...plan.fits,
        added: [
          new Map([
            ['b', '3'],
            ['c', '4'],
          ]),
          new Map([
            ['b', '5'],
            ['c', '6'],
          ]),
        ],
      },
    })
  })

  test('says how many columns are lost', () => {
    const plan = planned(grid, at(2, 3), block('1 2 3'))
    expect(changes(plan)).toEqual(['1c=1'])
    expect(plan.overflow).toMatchObject({ rows: 0, columns: 2, withAdded: plan.fits })
  })

  test('asks nothing about empty cells', () => {
    const texts = [
      ['1', ''],
      ['', ''],
    ]
    expect(planned(grid, at(5, 3), { texts, origin: null }).overflow).toBeNull()
  })

  test('of a grid without rows adds all', () => {
    const { columns, source } = sketchGrid(['..'])
    const shape = new GridShape(listRows([]), columns)
    const plan = pastePlan(shape, source, at(0, 1), block('1 2'))
    expect(plan).toMatchObject({
      overflow: {
        rows: 1,
        columns: 0,
        withAdded: { added: [new Map(Object.entries({ a: '1', b: '2' }))] },
      },
    })
  })
})

describe('a paste of what was copied here', () => {
  const noted = withNotes(grid, { '1a': 'Since 2019' })

  test('brings the notes along, and takes none away', () => {
    const model = modelGrid(withNotes(empty, { '0b': 'Stays' }))
    const copied = copyCells(noted.shape, noted.source, [at(2, 1, 1, 2)])
    if (typeof copied === 'string') throw new Error(copied)
    model.apply(planned({ ...empty, source: model.source }, at(1, 1), copied).fits)
    expect(model.cells()).toMatchObject({ '0a': '1 (Since 2019)', '0b': '2 (Stays)' })
  })

  test('leaves out labels, groups and feet', () => {
    const copied = copyCells(grid.shape, grid.source, [at(0, 0, 6, 2)])
    if (typeof copied === 'string') throw new Error(copied)
    expect(changes(planned(empty, at(1, 3), copied))).toEqual(['0c=1', '2c=5'])
  })

  test('says which cells it covers, those it leaves as they are among them', () => {
    const plan = planned(empty, at(1, 1), block('1 2', '3 4'))
    expect(plan.covers).toEqual({
      from: { row: '0', column: 'a' },
      to: { row: '1', column: 'b' },
    })
    expect(planned(empty, at(1, 1), block(' ')).covers?.to).toEqual({ row: '0', column: 'b' })
  })

  test('of labels alone puts those in', () => {
    const copied = copyCells(grid.shape, grid.source, [at(2, 0, 2, 1)])
    if (typeof copied === 'string') throw new Error(copied)
    expect(changes(planned(empty, at(1, 1), copied))).toEqual(['0a=Row 1', '1a=Row 2'])
  })

  test('on itself changes nothing, whatever was selected', () => {
    const anything = anySketch.chain((sketch) =>
      fc.tuple(fc.constant(sketch), anyRange(sketch.shape)),
    )
    fc.assert(
      fc.property(anything, ([sketch, range]) => {
        const { shape, source, rows } = sketch
        const copied = copyCells(shape, source, [range])
        if (typeof copied === 'string') throw new Error(copied)
        const isItem = rows.slice(Math.max(0, range.top - 1), range.bottom)
        fc.pre(range.right > 0 && isItem.some(({ kind }) => kind === 'item'))
        const { fits, overflow } = planned(sketch, range, copied)
        expect(fits).toEqual({ inputs: [], added: [], readOnly: 0 })
        expect(overflow).toBeNull()
      }),
    )
  })
})

describe('any paste', () => {
  const anything = anySketch.chain((sketch) =>
    fc.tuple(
      fc.constant(sketch),
      anyRange(sketch.shape),
      anyTexts(fc.constantFrom('', '1', '2', 'x'), 6),
    ),
  )

  test('changes item cells that can be edited, each once, and can be undone', () => {
    fc.assert(
      fc.property(anything, ([sketch, range, texts]) => {
        const model = modelGrid(sketch)
        const plan = pastePlan(model.shape, model.source, range, { texts, origin: null })
        if (typeof plan === 'string') return
        const before = model.cells()
        const { inputs } = plan.fits
        const names = inputs.map(({ row, column }) => row + column)
        expect(new Set(names).size).toBe(names.length)
        for (const { row, column, text } of inputs) {
          expect(sketch.rows[Number(row)]?.kind).toBe('item')
          expect(model.source.cell(row, column).readOnly).toBeNull()
          expect(model.source.cell(row, column).text).not.toBe(text)
        }
        const undo = model.apply(plan.fits)
        expect(pastePlan(model.shape, model.source, range, { texts, origin: null })).toMatchObject({
          fits: { inputs: [], readOnly: plan.fits.readOnly },
        })
        model.apply(undo)
        expect(model.cells()).toEqual(before)
      }),
    )
  })

  test('loses no text: each is in a cell, rejected, added or told to lie past the last column', () => {
    fc.assert(
      fc.property(anySketch, anyTexts(fc.constantFrom('x', 'y'), 6), (sketch, texts) => {
        const { rows, columns } = sketch
        const from = rows.findIndex(({ kind }) => kind === 'item')
        const { fits, overflow } = planned(sketch, at(from + 1, 1), { texts, origin: null })
        const height = texts.length
        const width = texts[0]?.length ?? 0
        const beyond = overflow?.columns ?? 0
        const added = overflow?.withAdded.added ?? []
        expect(beyond).toBe(Math.max(0, width - columns.length))
        expect(fits.inputs.length + fits.readOnly).toBe((height - added.length) * (width - beyond))
        const items = rows.filter(({ kind }) => kind === 'item').length
        expect(added.length).toBe(Math.max(0, height - items))
        expect(overflow?.rows ?? 0).toBe(added.length)
      }),
    )
  })
})
