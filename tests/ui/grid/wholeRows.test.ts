import { expect, test } from 'vitest'
import { type GridColumn, listRows } from '#ui/grid/gridData.ts'
import { GridShape } from '#ui/grid/gridShape.ts'
import { isRowSelected, resolve, selectPlace, wholeRows } from '#ui/grid/selection.ts'

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
  expect(isRowSelected(shape, selected, place('x').r)).toBe(true)
})

test('selected cells are no selected rows', () => {
  const selected = resolve(shape, selectPlace(shape, place('x')))
  expect(isRowSelected(shape, selected, place('x').r)).toBe(false)
  expect(wholeRows(shape, selected, place('x'))).toEqual(['x'])
})
