import { describe, expect, test } from 'vitest'
import { copyCells, copyWithHeads } from '#ui/grid/clipboard/copyCells.ts'
import { emptyCell } from '#ui/grid/gridData.ts'
import { sketchGrid } from '../sketchGrid.ts'
import { withNotes } from './modelGrid.ts'

const { shape, source } = withNotes(sketchGrid(['# one', '12.', '.4R', '= 123', '5..']), {
  '1a': 'Since 2019',
})

function textsOf(ranges: Parameters<typeof copyCells>[2]): unknown {
  const block = copyCells(shape, source, ranges)
  return typeof block === 'string' ? block : block.texts
}

describe('copying', () => {
  test('takes labels of heads along, and the ids of items alone', () => {
    expect(copyCells(shape, source, [{ top: 0, bottom: 4, left: 0, right: 2 }])).toEqual({
      texts: [
        ['', 'a', 'b'],
        ['Row 1', '1', '2'],
        ['Row 2', '', '4'],
      ],
      origin: {
        rows: [null, '1', '2'],
        columns: [null, 'a', 'b'],
        notes: [
          ['', '', ''],
          ['', 'Since 2019', ''],
          ['', '', ''],
        ],
      },
    })
  })

  test('takes groups and feet only where nothing else is selected', () => {
    const across = { top: 2, bottom: 5, left: 1, right: 2 }
    expect(textsOf([across])).toEqual([
      ['1', '2'],
      ['', '4'],
      ['5', ''],
    ])
    expect(textsOf([{ ...across, top: 4, bottom: 4 }])).toEqual([['1', '2']])
  })

  test('names the group over each of its columns', () => {
    const grouped = sketchGrid(['123'], 'xxy')
    const block = copyCells(grouped.shape, grouped.source, [
      { top: 0, bottom: 1, left: 2, right: 3 },
    ])
    expect(block).toMatchObject({
      texts: [
        ['Group x', 'Group y'],
        ['b', 'c'],
      ],
    })
  })

  test('takes the value where the cell shows something else', () => {
    const shown = { ...source, cell: () => ({ ...emptyCell, text: '·', value: '0' }) }
    const block = copyCells(shape, shown, [{ top: 2, bottom: 2, left: 1, right: 1 }])
    expect(block).toMatchObject({ texts: [['0']] })
  })

  test('puts ranges of the same rows side by side, whichever was selected first', () => {
    const first = { top: 2, bottom: 3, left: 1, right: 1 }
    const third = { ...first, left: 3, right: 3 }
    expect(textsOf([third, first])).toEqual([
      ['1', ''],
      ['', 'R'],
    ])
  })

  test('puts ranges of the same columns below each other, what they share once', () => {
    const upper = { top: 2, bottom: 3, left: 1, right: 2 }
    expect(textsOf([{ ...upper, top: 3, bottom: 5 }, upper])).toEqual([
      ['1', '2'],
      ['', '4'],
      ['5', ''],
    ])
  })

  test('refuses ranges that make no rectangle', () => {
    const one = { top: 2, bottom: 2, left: 1, right: 1 }
    expect(textsOf([one, { ...one, top: 3, bottom: 3, left: 2, right: 2 }])).toMatch(
      /share their rows or their columns/,
    )
  })

  test('refuses more cells than the limit', () => {
    expect(textsOf([{ top: 1, bottom: 10_001, left: 1, right: 100 }])).toMatch(/1,000,000 cells/)
  })

  test('with headings, names rows and columns wherever the range lies', () => {
    const range = { top: 3, bottom: 5, left: 2, right: 2 }
    const headed = copyWithHeads(shape, source, [range])
    expect(headed).toEqual({
      texts: [
        ['', 'b'],
        ['Row 2', '4'],
        ['Row 4', ''],
      ],
      origin: null,
    })
    const fromCorner = copyWithHeads(shape, source, [{ ...range, top: 0, left: 0 }])
    expect(typeof fromCorner === 'string' ? fromCorner : fromCorner.texts[0]).toEqual([
      '',
      'a',
      'b',
    ])
  })
})
