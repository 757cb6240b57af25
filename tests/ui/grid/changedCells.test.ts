import { expect, test } from 'vitest'
import { firstShown } from '#ui/grid/firstShown.ts'
import { markRejected } from '#ui/grid/markRejected.ts'
import { resolve, selectPlace } from '#ui/grid/selection.ts'
import { statusWords } from '#ui/grid/status/statusWords.ts'
import { sketchGrid } from './sketchGrid.ts'

const { shape, source } = sketchGrid(['12', '34', '56'])
const at = (row: string, column: string) => ({ row, column })

test('of cells changed elsewhere the uppermost that is shown is gone to', () => {
  const changed = [at('2', 'a'), at('1', 'b'), at('1', 'a'), at('9', 'a'), at('0', 'hidden')]
  expect(firstShown(shape, changed, { r: 1, c: 1 })).toEqual({ r: 2, c: 1 })
  expect(firstShown(shape, [at('9', 'a')], { r: 1, c: 1 })).toBeNull()
})

test('the active cell stays where it is one of them', () => {
  expect(firstShown(shape, [at('0', 'a'), at('2', 'b')], { r: 3, c: 2 })).toEqual({ r: 3, c: 2 })
})

test('a cell that was not taken says why, and no other one does', () => {
  const marked = markRejected(source, [{ ...at('1', 'b'), reason: 'It is no level.' }])
  expect(marked.cell('1', 'b')).toMatchObject({ text: '4', rejected: 'It is no level.' })
  expect(marked.cell('1', 'a')).toEqual(source.cell('1', 'a'))
  const selected = resolve(shape, selectPlace(shape, { r: 2, c: 2 }))
  expect(statusWords(shape, marked, selected).facts).toEqual(['Not changed: It is no level.'])
  expect(markRejected(source, [])).toBe(source)
})
