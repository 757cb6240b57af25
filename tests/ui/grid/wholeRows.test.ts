import { expect, test } from 'vitest'
import { type GridColumn, listRows } from '#ui/grid/gridData.ts'
import { GridShape } from '#ui/grid/gridShape.ts'
import {
  extendTo,
  isRowSelected,
  resolve,
  selectPlace,
  wholeRows,
  widenTo,
} from '#ui/grid/selection.ts'

const columns = ['a', 'b', 'c'].map(
  (id): GridColumn => ({
    id,
    label: id,
    width: 40,
    type: { kind: 'text', isMultiline: false },
    align: 'start',
  }),
)
const rows = listRows([
  { id: 'head', kind: 'group', label: 'Head' },
  ...['x', 'y', 'z'].map((id) => ({ id, kind: 'item', label: id }) as const),
])
const shape = new GridShape(rows, columns)
const place = (row: string) => ({ r: shape.heads + rows.indexOf(row), c: 1 })

function selectRows(first: string, last: string) {
  const { ranges, active } = selectPlace(shape, place(first))
  const [range] = ranges
  if (range === undefined) throw new Error('Nothing is selected')
  const head = { position: shape.position(place(last)), place: place(last) }
  return resolve(shape, { active, ranges: [{ ...range, kind: 'rows', head }] })
}

test('a menu is about all rows that are selected whole, if its own is among them', () => {
  const selected = selectRows('head', 'y')
  expect(wholeRows(shape, selected, place('y'))).toEqual(['x', 'y'])
  expect(wholeRows(shape, selected, place('z'))).toEqual(['z'])
  expect(isRowSelected(selected, place('x').r)).toBe(true)
})

test('selected cells are no selected rows', () => {
  const selected = resolve(shape, selectPlace(shape, place('x')))
  expect(isRowSelected(selected, place('x').r)).toBe(false)
  expect(wholeRows(shape, selected, place('x'))).toEqual(['x'])
})

test('every cell of a row is not the row: with one column, each cell would be one', () => {
  const narrow = new GridShape(rows, columns.slice(0, 1))
  const cells = extendTo(narrow, selectPlace(narrow, place('x')), place('z'))
  expect(isRowSelected(resolve(narrow, cells), place('y').r)).toBe(false)
  expect(wholeRows(narrow, resolve(narrow, cells), place('y'))).toEqual(['y'])
  for (const kind of ['rows', 'all'] as const) {
    const widened = resolve(narrow, widenTo(cells, kind))
    expect(wholeRows(narrow, widened, place('y')), kind).toEqual(['x', 'y', 'z'])
  }
  const columnOnly = resolve(narrow, widenTo(cells, 'columns'))
  expect(wholeRows(narrow, columnOnly, place('y'))).toEqual(['y'])
})
