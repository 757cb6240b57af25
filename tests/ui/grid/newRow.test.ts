import { expect, test } from 'vitest'
import { copyCells } from '#ui/grid/clipboard/copyCells.ts'
import { clearCells, fillCells } from '#ui/grid/clipboard/fillCells.ts'
import { pastePlan } from '#ui/grid/clipboard/pastePlan.ts'
import { resolve, selectPlace, wholeRows, widenTo } from '#ui/grid/selection.ts'
import { statusWords } from '#ui/grid/status/statusWords.ts'
import { sketchGrid } from './sketchGrid.ts'

// A new row below two that are there.
const { shape, source } = sketchGrid(['12', '3.', '+'])
const column = resolve(shape, widenTo(selectPlace(shape, { r: 1, c: 1 }), 'columns'))
const all = resolve(shape, widenTo(selectPlace(shape, { r: 1, c: 1 }), 'all'))
const newCell = { top: 3, bottom: 3, left: 1, right: 1 }
const rowsOf = (batch: ReturnType<typeof fillCells>) =>
  typeof batch === 'string' ? batch : batch.inputs.map(({ row }) => row)

test('a column selected as a whole ends above the new row, and so does everything', () => {
  expect([column.range.bottom, all.range.bottom]).toEqual([2, 2])
  expect(statusWords(shape, source, all).where).toBe('2 rows × 2 columns')
  expect(
    wholeRows(shape, { ...all, rowRanges: [{ ...all.range, bottom: 3 }] }, { r: 3, c: 1 }),
  ).toEqual(['0', '1'])
})

test('what is done to many rows leaves the new one out, though it is selected', () => {
  const ranges = [{ ...newCell, top: 1 }]
  const copied = copyCells(shape, source, ranges)
  expect(typeof copied === 'string' ? copied : copied.texts).toEqual([['1'], ['3']])
  expect(rowsOf(fillCells(shape, source, ranges, 'x'))).toEqual(['0', '1'])
  expect(rowsOf(clearCells(shape, source, ranges))).toEqual(['0', '1'])
})

test('alone it is filled and pasted into like any other', () => {
  expect(rowsOf(fillCells(shape, source, [newCell], 'x'))).toEqual(['2'])
  const plan = pastePlan(shape, source, newCell, { texts: [['x'], ['y']], origin: null })
  expect(typeof plan === 'string' ? plan : [rowsOf(plan.fits), plan.overflow?.rows]).toEqual([
    ['2'],
    1,
  ])
})

test('from inside it, its column is selected with it in sight', () => {
  const inside = resolve(shape, widenTo(selectPlace(shape, { r: 3, c: 1 }), 'columns'))
  expect(inside.range.bottom).toBe(3)
  expect(rowsOf(fillCells(shape, source, inside.ranges, 'x'))).toEqual(['0', '1'])
})
