import { describe, expect, test } from 'vitest'
import { GridShape } from '#ui/grid/gridShape.ts'
import { sketchGrid } from './sketchGrid.ts'

describe('the shape of a grid', () => {
  test('counts its heads as rows and its row headers as a column', () => {
    const { shape } = sketchGrid(['123', '456'])
    expect([shape.rowCount, shape.columnCount]).toEqual([3, 4])
    expect(sketchGrid(['123'], 'xxy').shape.rowCount).toBe(3)
  })

  test('knows the left edge of each column', () => {
    expect(sketchGrid(['123']).shape.lefts).toEqual([0, 10, 30, 60])
  })

  test('groups of the same name stay apart by their ids', () => {
    const columns = ['x', 'y'].map((id) => ({
      id,
      label: id,
      width: 10,
      group: { id, label: 'Platform' },
    }))
    expect(new GridShape([], columns).runs.map(({ label }) => label)).toEqual([
      'Platform',
      'Platform',
    ])
  })

  test('finds a position again wherever its row and column have gone', () => {
    const { shape, rows, columns } = sketchGrid(['12', '34'])
    const position = shape.position({ r: 1, c: 2 })
    const turned = new GridShape(rows.toReversed(), columns.toReversed())
    expect(turned.place(position, { r: 1, c: 2 })).toEqual({ r: 2, c: 1 })
  })

  test('takes the last place where a row has gone, or the nearest one', () => {
    const { shape, rows, columns } = sketchGrid(['12', '34', '56'])
    const position = shape.position({ r: 3, c: 1 })
    const shorter = new GridShape(rows.slice(0, 1), columns)
    expect(shorter.place(position, { r: 3, c: 1 })).toEqual({ r: 1, c: 1 })
  })

  test('tells the heads of rows and columns', () => {
    const { shape } = sketchGrid(['# one', '12', '= 11'])
    expect(shape.heading({ r: 0, c: 1 })).toEqual({ kind: 'column', column: 'a' })
    expect(shape.heading({ r: 2, c: 0 })).toEqual({ kind: 'row', row: '1' })
    for (const r of [1, 3]) expect(shape.heading({ r, c: 0 })).toBeNull()
    expect(shape.heading({ r: 2, c: 1 })).toBeNull()
  })
})
