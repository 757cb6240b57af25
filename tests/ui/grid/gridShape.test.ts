import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GridColumn, listRows } from '#ui/grid/gridData.ts'
import { GridShape } from '#ui/grid/gridShape.ts'
import { sketchGrid } from './sketchGrid.ts'

describe('the shape of a grid', () => {
  test('counts its heads as rows and its row headers as a column', () => {
    const { shape } = sketchGrid(['123', '456'])
    expect([shape.rowCount, shape.columnCount]).toEqual([3, 4])
    expect(sketchGrid(['123'], 'xxy').shape.rowCount).toBe(3)
  })

  test('knows the left edge of each column', () => {
    const { axis } = sketchGrid(['123']).shape
    expect([0, 1, 2].map((at) => axis.startOf(at))).toEqual([0, 10, 30])
    expect(axis.size).toBe(60)
  })

  test('groups of the same name stay apart by their ids', () => {
    const columns = ['x', 'y'].map(
      (id): GridColumn => ({
        id,
        label: id,
        width: 10,
        group: { id, label: 'Platform' },
        type: { kind: 'number' },
        align: 'end',
      }),
    )
    expect(new GridShape(listRows([]), columns).runs.map(({ label }) => label)).toEqual([
      'Platform',
      'Platform',
    ])
  })

  test('finds a position again wherever its row and column have gone', () => {
    const { shape, rows, columns } = sketchGrid(['12', '34'])
    const position = shape.position({ r: 1, c: 2 })
    const turned = new GridShape(listRows(rows.toReversed()), columns.toReversed())
    expect(turned.place(position, { r: 1, c: 2 })).toEqual({ r: 2, c: 1 })
  })

  test('takes the last place where a row has gone, or the nearest one', () => {
    const { shape, rows, columns } = sketchGrid(['12', '34', '56'])
    const position = shape.position({ r: 3, c: 1 })
    const shorter = new GridShape(listRows(rows.slice(0, 1)), columns)
    expect(shorter.place(position, { r: 3, c: 1 })).toEqual({ r: 1, c: 1 })
  })

  test('tells what lies at a place: a head, a cell, or nothing to act on', () => {
    const { shape } = sketchGrid(['# one', '12', '= 11'])
    expect(shape.target({ r: 0, c: 1 })).toEqual({ kind: 'column', column: 'a' })
    expect(shape.target({ r: 2, c: 0 })).toEqual({ kind: 'row', row: '1' })
    expect(shape.target({ r: 2, c: 2 })).toEqual({ kind: 'cell', row: '1', column: 'b' })
    for (const r of [0, 1, 3]) expect(shape.target({ r, c: 0 }), `row ${r}`).toBeNull()
    expect(shape.target({ r: 3, c: 1 })).toBeNull()
    expect(sketchGrid(['12'], 'xx').shape.target({ r: 0, c: 1 })).toBeNull()
  })

  test('the first and the last item lie between groups and feet; without items the body begins', () => {
    const { shape } = sketchGrid(['# one', '12', '34', '= 11', '# two'])
    expect([shape.firstItem, shape.lastItem]).toEqual([2, 3])
    const empty = new GridShape(listRows([]), sketchGrid(['1']).columns)
    expect([empty.firstItem, empty.lastItem]).toEqual([1, 1])
    expect(empty.clamp({ r: empty.firstItem, c: 1 })).toEqual({ r: 0, c: 1 })
  })

  test('with all groups closed, the first and the last row stand for the items', () => {
    const { rows, columns } = sketchGrid(['# one', '12', '= 11', '# two', '34'], 'xy')
    const closed = new GridShape(listRows(rows.filter(({ kind }) => kind !== 'item')), columns)
    expect([closed.firstItem, closed.lastItem]).toEqual([2, 4])
  })

  test('knows the run of each column', () => {
    const { shape } = sketchGrid(['12345'], 'xxyyz')
    const labels = [0, 1, 2, 3, 4, 5, 6].map((c) => shape.run(c)?.label)
    expect(labels).toEqual([undefined, ...'xxyyz'.split('').map((it) => `Group ${it}`), undefined])
    expect(shape.run(4)).toEqual({ label: 'Group y', first: 3, last: 4 })
  })

  test('does not look for a row that is where it was', () => {
    const { rows, columns } = sketchGrid(['12', '34', '56'])
    const list = listRows(rows)
    const asked: string[] = []
    const indexOf = (id: string) => {
      asked.push(id)
      return list.indexOf(id)
    }
    const shape = new GridShape({ ...list, indexOf }, columns)
    const position = shape.position({ r: 2, c: 1 })
    expect(shape.place(position, { r: 2, c: 1 })).toEqual({ r: 2, c: 1 })
    expect(asked).toEqual([])
    expect(shape.place(position, { r: 3, c: 1 })).toEqual({ r: 2, c: 1 })
    expect(asked).toEqual(['1'])
  })

  test('every place of a cell that spans several tells the same span, and spans part the row', () => {
    const { shape } = sketchGrid(['# one', '12345', '= 11'], 'xxyyz')
    for (let r = 0; r < shape.rowCount; r++) {
      const from = shape.kind(r) === 'column-groups' ? 1 : 0
      for (let c = from; c < shape.columnCount; c++) {
        const [first, last] = shape.span(r, c)
        expect(first).toBeLessThanOrEqual(c)
        expect(last).toBeGreaterThanOrEqual(c)
        for (let at = first; at <= last; at++) expect(shape.span(r, at)).toEqual([first, last])
      }
    }
    expect(shape.span(0, 2)).toEqual([1, 2])
    expect(shape.span(2, 3)).toEqual([0, 5])
  })

  test('a position leads back to its place, heads included', () => {
    const { shape } = sketchGrid(['# one', '123', '= 11'], 'xxy')
    const place = fc.record({ r: fc.nat(9), c: fc.nat(9) })
    fc.assert(
      fc.property(place, fc.record({ r: fc.nat(9), c: fc.nat(9) }), (wanted, elsewhere) => {
        const at = shape.clamp(wanted)
        expect(shape.place(shape.position(at), elsewhere)).toEqual(at)
      }),
    )
  })
})
