import { expect, test } from 'vitest'
import { emptiedNeeds } from '#screens/missions/needs/emptiedNeeds.ts'
import { blankRow } from '#screens/records/tableRows.ts'

const emptied = (row: string, ...columns: string[]) =>
  columns.map((column) => ({ row, column, text: '' }))
const batch = (inputs: ReturnType<typeof emptied>) => ({ inputs, added: [], readOnly: 3 })

test('a row that is emptied from end to end is a need no longer, one of its cells is not', () => {
  const kafka = emptied('Kafka', 'skill', 'minHolders', 'weight')
  const go = emptied('Go', 'skill', 'minLevel', 'minHolders', 'weight')
  expect(emptiedNeeds(batch([...kafka, ...go]))).toEqual(['Kafka', 'Go'])
  expect(emptiedNeeds(batch([...kafka, ...emptied(blankRow, 'skill')]))).toEqual(['Kafka'])
  expect(emptiedNeeds(batch([...kafka, ...emptied('Go', 'weight')]))).toEqual([])
  expect(emptiedNeeds(batch(emptied('Kafka', 'minHolders', 'weight')))).toEqual([])
})

test('a row that is written over is a need still', () => {
  const [skill, ...others] = emptied('Kafka', 'skill', 'minHolders', 'weight')
  if (skill === undefined) throw new Error('There is no first cell')
  expect(emptiedNeeds(batch([{ ...skill, text: 'Go' }, ...others]))).toEqual([])
})
