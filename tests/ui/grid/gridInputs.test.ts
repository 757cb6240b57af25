import { describe, expect, test } from 'vitest'
import { cellLimit, copyRange, fillRange, pasteInto } from '#ui/grid/gridInputs.ts'
import { sketchGrid } from './sketchGrid.ts'

// Row 1 heads the group, row 4 is its foot; `R` is a read-only cell.
const { shape, source } = sketchGrid(['# one', '12.', '.4R', '= 123', '5..'])
const all = { top: 1, bottom: 5, left: 0, right: 3 }

describe('filling a range', () => {
  test('changes every cell of its items that can be edited, and nothing else', () => {
    const inputs = fillRange(shape, source, all, '3')
    expect(inputs).not.toBeTypeOf('string')
    expect([...inputs].map((it) => (typeof it === 'string' ? it : it.row + it.column))).toEqual([
      '1a',
      '1b',
      '1c',
      '2a',
      '2b',
      '4a',
      '4b',
      '4c',
    ])
  })

  test('clears only what is there', () => {
    expect(fillRange(shape, source, { top: 2, bottom: 3, left: 1, right: 3 }, '')).toEqual([
      { row: '1', column: 'a', text: '' },
      { row: '1', column: 'b', text: '' },
      { row: '2', column: 'b', text: '' },
    ])
  })

  test('refuses more cells than the limit in a sentence', () => {
    const lines = Array.from({ length: cellLimit / 10 + 1 }, () => '1234567890')
    const large = sketchGrid(lines)
    const range = { top: 1, bottom: lines.length, left: 1, right: 10 }
    expect(fillRange(large.shape, large.source, range, '3')).toMatch(/more than 100,000 cells/)
  })
})

describe('pasting', () => {
  test('goes on past the foot to the items of the next group', () => {
    const range = { top: 3, bottom: 3, left: 1, right: 1 }
    expect(pasteInto(shape, source, range, [['1'], ['2']])).toEqual([
      { row: '2', column: 'a', text: '1' },
      { row: '4', column: 'a', text: '2' },
    ])
  })

  test('leaves read-only cells, and what lies past the last column, alone', () => {
    const range = { top: 3, bottom: 3, left: 2, right: 2 }
    expect(pasteInto(shape, source, range, [['1', '2', '3']])).toEqual([
      { row: '2', column: 'b', text: '1' },
    ])
  })
})

test('copying takes labels and feet along', () => {
  expect(copyRange(shape, source, { top: 0, bottom: 4, left: 0, right: 2 })).toEqual([
    ['', 'a', 'b'],
    ['Row 0', '', ''],
    ['Row 1', '1', '2'],
    ['Row 2', '', '4'],
    ['Row 3', '1', '2'],
  ])
})
