import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellLimit } from '#ui/grid/clipboard/selectedCells.ts'
import { emptyCell, type GridSource } from '#ui/grid/gridData.ts'
import { GridShape, type Range } from '#ui/grid/gridShape.ts'
import { summarize } from '#ui/grid/status/summarize.ts'
import { gridOf } from '../find/gridOf.ts'

const place = fc.record({ r: fc.nat(9), c: fc.nat(6) })
const anyRange = fc.tuple(place, place).map(
  ([a, b]): Range => ({
    top: Math.min(a.r, b.r),
    bottom: Math.max(a.r, b.r),
    left: Math.min(a.c, b.c),
    right: Math.max(a.c, b.c),
  }),
)
const anyRow = fc.record({
  label: fc.constant('x'),
  kind: fc.constantFrom('item' as const, 'item' as const, 'group' as const, 'foot' as const),
  cells: fc.array(fc.constantFrom('', '1', '2.5', '-3', 'x', ' 4 ', '1e3', '0x1F'), {
    minLength: 6,
    maxLength: 6,
  }),
})

test('A summary says what counting each selected cell once says, however ranges overlap', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 8 }),
      fc.array(anyRange, { maxLength: 6 }),
      fc.boolean(),
      (rows, ranges, isGrouped) => {
        const columns = Array.from({ length: 6 }, () =>
          isGrouped ? { label: 'c', group: 'g' } : { label: 'c' },
        )
        const { shape, source } = gridOf(columns, rows)
        const texts: string[] = []
        for (const [at, { kind, cells }] of rows.entries()) {
          const r = shape.heads + at
          for (const [column, text] of cells.entries()) {
            const c = column + 1
            const isSelected = ranges.some(
              ({ top, bottom, left, right }) => r >= top && r <= bottom && c >= left && c <= right,
            )
            if (!isSelected || kind !== 'item') continue
            texts.push(text.trim())
          }
        }
        const numbers = texts.filter((text) => ['1', '2.5', '-3', '4'].includes(text)).map(Number)
        expect(summarize(shape, source, ranges)).toEqual({
          cells: texts.length,
          figures: {
            filled: texts.filter((text) => text !== '').length,
            numbers: numbers.length,
            sum: numbers.reduce((sum, it) => sum + it, 0),
          },
        })
      },
    ),
  )
})

describe('A selection of millions of cells', () => {
  const rows = 50_000
  const columns = 1000
  const shape = new GridShape(
    {
      count: rows,
      at: (index) => ({ id: String(index), kind: 'item', label: '' }),
      indexOf: Number,
    },
    Array.from({ length: columns }, (_, at) => ({
      id: String(at),
      label: '',
      width: 40,
      type: { kind: 'number' },
      align: 'center',
    })),
  )
  let read = 0
  const source: GridSource = {
    cell: () => {
      read++
      return { ...emptyCell, text: '2' }
    },
    name: () => '',
  }
  const all = { top: 1, bottom: rows, left: 1, right: columns }

  test('is counted without a look at any of them', () => {
    const row = { top: 7, bottom: 7, left: 0, right: columns }
    expect(summarize(shape, source, [all, row])).toEqual({
      cells: rows * columns,
      figures: null,
    })
    expect(read).toBe(0)
  })

  test('is read where it is just few enough', () => {
    const some = { ...all, bottom: cellLimit / columns }
    expect(summarize(shape, source, [some]).figures).toEqual({
      filled: cellLimit,
      numbers: cellLimit,
      sum: 2 * cellLimit,
    })
    expect(read).toBe(cellLimit)
  })
})
