import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaOf, cellLimit, itemCells } from '#ui/grid/clipboard/selectedCells.ts'
import type { GridRows } from '#ui/grid/gridData.ts'
import { GridShape, type Range } from '#ui/grid/gridShape.ts'
import { contains } from '#ui/grid/selection.ts'
import { sketchGrid } from '../sketchGrid.ts'
import { anyRange, anySketch } from './modelGrid.ts'

function namesOf(shape: GridShape, ranges: readonly Range[]): string[] {
  return [...(itemCells(shape, ranges) ?? [])].map(({ row, column }) => row + column)
}

describe('the cells of a selection', () => {
  test('are those of items, without heads, groups and feet', () => {
    const { shape } = sketchGrid(['# one', '12', '= 12', '34'])
    expect(namesOf(shape, [{ top: 0, bottom: 4, left: 0, right: 2 }])).toEqual([
      '1a',
      '1b',
      '3a',
      '3b',
    ])
  })

  test('come once, where ranges overlap and whichever they are', () => {
    const ranges = anySketch.chain((sketch) =>
      fc.tuple(fc.constant(sketch), fc.array(anyRange(sketch.shape), { maxLength: 5 })),
    )
    fc.assert(
      fc.property(ranges, ([{ shape, rows, columns }, selected]) => {
        const expected = rows.flatMap(({ id, kind }, at) =>
          columns
            .filter((_, c) => selected.some((it) => contains(it, { r: at + 1, c: c + 1 })))
            .flatMap((column) => (kind === 'item' ? [id + column.id] : [])),
        )
        expect(namesOf(shape, selected).toSorted()).toEqual(expected.toSorted())
      }),
    )
  })

  test('are counted without looking at any, and are not listed past the limit', () => {
    const rows: GridRows = {
      count: 50_000,
      at: (index) => {
        if (index > 0 && index < 49_999) throw new Error(`Row ${index} was looked at`)
        return { id: String(index), kind: 'item', label: '' }
      },
      indexOf: Number,
    }
    const columns = Array.from({ length: 1000 }, (_, at) => ({
      id: String(at),
      label: '',
      width: 28,
      type: { kind: 'number' as const },
      align: 'center' as const,
    }))
    const shape = new GridShape(rows, columns)
    const all = { top: 1, bottom: 50_000, left: 1, right: 1000 }
    const twice = [all, { ...all, left: 0 }]
    expect(areaOf(twice)).toBe(50_000 * 1001)
    expect(itemCells(shape, twice)).toBeNull()
    const most = { top: 1, bottom: cellLimit / 1000 + 1, left: 1, right: 1000 }
    expect(itemCells(shape, [most])).toBeNull()
  })
})
