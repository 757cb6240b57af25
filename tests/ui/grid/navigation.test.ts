import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listRows } from '#ui/grid/gridData.ts'
import { GridShape } from '#ui/grid/gridShape.ts'
import { type Motion, motions, move, type Terrain } from '#ui/grid/navigation.ts'
import { type GridSketch, sketchGrid } from './sketchGrid.ts'

function terrainOf({ shape, source }: GridSketch, rowsPerPage = 3): Terrain {
  const { heads, rowCount, columnCount, firstItem, lastItem } = shape
  return {
    heads,
    rowCount,
    columnCount,
    firstItem,
    lastItem,
    rowsPerPage,
    span: (r, c) => shape.span(r, c),
    isFilled: (r, c) => {
      const row = shape.row(r)
      const column = shape.column(c)
      if (row?.kind !== 'item' || column === undefined) return false
      return source.cell(row.id, column.id).text !== ''
    },
  }
}

// Row 0 holds the column heads; column 0 the row heads.
const plain = sketchGrid(['12.4', '.23.', '....', '1..4'])
const grouped = sketchGrid(['# one', '12.', '= 11', '# two', '..3', '= 01'], 'xxy')

describe('motions', () => {
  const cases: readonly [Motion, r: number, c: number, to: readonly [number, number] | null][] = [
    ['up', 1, 1, [0, 1]],
    ['up', 0, 1, [0, 1]],
    ['down', 4, 2, [4, 2]],
    ['left', 1, 1, [1, 0]],
    ['left', 1, 0, [1, 0]],
    ['right', 1, 4, [1, 4]],
    ['row-start', 2, 3, [2, 1]],
    ['row-end', 2, 3, [2, 4]],
    ['first', 3, 3, [1, 1]],
    ['last', 1, 1, [4, 4]],
    ['edge-right', 1, 1, [1, 2]],
    ['edge-right', 1, 2, [1, 4]],
    ['edge-left', 1, 4, [1, 2]],
    ['edge-right', 3, 1, [3, 4]],
    ['edge-down', 1, 2, [2, 2]],
    ['edge-down', 1, 1, [4, 1]],
    ['edge-up', 4, 4, [1, 4]],
    ['page-down', 1, 2, [4, 2]],
    ['page-up', 4, 2, [1, 2]],
    ['next', 1, 4, [2, 1]],
    ['next', 4, 4, null],
    ['previous', 2, 1, [1, 4]],
    ['previous', 1, 1, null],
  ]
  test.each(cases)('%s from row %i, column %i', (motion, r, c, to) => {
    const target = move(terrainOf(plain), { r, c }, motion)
    expect(target === null ? null : [target.r, target.c]).toEqual(to)
  })

  test('the head of a group is one cell, passed over sideways by Tab only', () => {
    const terrain = terrainOf(grouped)
    const head = { r: 2, c: 2 }
    expect(move(terrain, head, 'right')).toEqual(head)
    expect(move(terrain, head, 'left')).toEqual(head)
    expect(move(terrain, head, 'down')).toEqual({ r: 3, c: 2 })
    expect(move(terrain, head, 'next')).toEqual({ r: 3, c: 1 })
  })

  test('a group of columns is one cell: sideways leads to the next group', () => {
    const terrain = terrainOf(grouped)
    expect(move(terrain, { r: 0, c: 1 }, 'right')).toEqual({ r: 0, c: 3 })
    expect(move(terrain, { r: 0, c: 3 }, 'left')).toEqual({ r: 0, c: 2 })
    expect(move(terrain, { r: 0, c: 1 }, 'left')).toEqual({ r: 0, c: 1 })
    expect(move(terrain, { r: 0, c: 1 }, 'previous')).toBeNull()
  })

  test('first and last cell are those of an item, not of a group or foot', () => {
    const terrain = terrainOf(grouped)
    expect(move(terrain, { r: 5, c: 2 }, 'first')).toEqual({ r: 3, c: 1 })
    expect(move(terrain, { r: 2, c: 2 }, 'last')).toEqual({ r: 6, c: 3 })
  })

  test('with all groups closed, first leads to the top and last to the bottom', () => {
    const open = sketchGrid(['# one', '12', '# two', '34', '# three', '56'])
    const groups = open.rows.filter(({ kind }) => kind === 'group')
    const terrain = terrainOf({ ...open, shape: new GridShape(listRows(groups), open.columns) })
    expect(move(terrain, { r: 2, c: 1 }, 'first')).toEqual({ r: 1, c: 1 })
    expect(move(terrain, { r: 2, c: 1 }, 'last')).toEqual({ r: 3, c: 2 })
  })

  test('from any head Ctrl+Down leads to the first filled cell, or to the last row', () => {
    const terrain = terrainOf(sketchGrid(['.2', '1.', '..'], 'xy'))
    for (const r of [0, 1]) {
      expect(move(terrain, { r, c: 1 }, 'edge-down')).toEqual({ r: 3, c: 1 })
      expect(move(terrain, { r, c: 2 }, 'edge-down')).toEqual({ r: 2, c: 2 })
    }
    const empty = terrainOf(sketchGrid(['..', '..'], 'xy'))
    expect(move(empty, { r: 0, c: 1 }, 'edge-down')).toEqual({ r: 3, c: 1 })
  })

  test('no motion leads out of the grid', () => {
    const place = fc.record({
      r: fc.integer({ min: 0, max: 7 }),
      c: fc.integer({ min: 0, max: 3 }),
    })
    const path = fc.array(fc.constantFrom(...motions), { maxLength: 20 })
    fc.assert(
      fc.property(place, path, (start, steps) => {
        const { shape } = grouped
        let at = shape.clamp(start)
        for (const motion of steps) {
          const target = move(terrainOf(grouped), at, motion)
          if (target === null) continue
          expect(target).toEqual(shape.clamp(target))
          at = target
        }
      }),
    )
  })
})
