import { describe, expect, test } from 'vitest'
import type { Place } from '#ui/grid/gridShape.ts'
import { addRange, extendTo, resolve, selectPlace, widenTo } from '#ui/grid/selection.ts'
import { statusWords } from '#ui/grid/status/statusWords.ts'
import { gridOf } from '../find/gridOf.ts'

const { shape, source } = gridOf(
  [
    { label: 'Kotlin', group: 'Backend' },
    { label: 'Kafka', group: 'Backend' },
    { label: 'Spark', group: 'Data' },
  ],
  [
    { label: 'Payments', detail: '2 people', kind: 'group' },
    { label: 'Ana Ruiz', cells: ['4', { text: '2', note: '\nLearns from Bo.\nSince May.' }, ''] },
    { label: 'Bo Larsen', cells: ['', '1', 'n/a'] },
    { label: 'Holders', kind: 'foot', cells: ['1', '1', '0'] },
  ],
)
const at = (r: number, c: number) => selectPlace(shape, { r, c })
const wordsOf = (selection: ReturnType<typeof at>) =>
  statusWords(shape, source, resolve(shape, selection))

describe('The status line names one place', () => {
  test.each<[Place, string]>([
    [{ r: 3, c: 1 }, 'Kotlin · Ana Ruiz'],
    [{ r: 5, c: 3 }, 'Spark · Holders'],
    [{ r: 3, c: 0 }, 'Ana Ruiz'],
    [{ r: 2, c: 2 }, 'Payments · 2 people'],
    [{ r: 1, c: 2 }, 'Kafka'],
    [{ r: 0, c: 2 }, 'Backend'],
    [{ r: 1, c: 0 }, ''],
  ])('%o as “%s”', ({ r, c }, where) => {
    expect(wordsOf(at(r, c)).where).toBe(where)
    expect(wordsOf(at(r, c)).said).toBe('')
  })

  test('and the first line of its note', () => {
    expect(wordsOf(at(3, 2)).facts).toEqual(['Learns from Bo.'])
  })
})

describe('Of several cells it says', () => {
  test('how many rows and columns, how many are filled, and the average of the numbers', () => {
    expect(wordsOf(extendTo(shape, at(3, 1), { r: 4, c: 3 }))).toEqual({
      where: '2 rows × 3 columns',
      facts: ['Count 4', 'Average 2.33'],
      said: '6 cells selected',
    })
  })

  test('no average where there are no numbers', () => {
    expect(wordsOf(extendTo(shape, at(3, 3), { r: 4, c: 3 })).facts).toEqual(['Count 1'])
  })

  test('how many ranges there are', () => {
    const two = addRange(shape, at(3, 1), { r: 4, c: 2 })
    expect(wordsOf(two)).toEqual({
      where: '2 ranges, 2 cells',
      facts: ['Count 2', 'Average 2.5'],
      said: '2 cells selected',
    })
  })

  test('what the caller knows of them, who is asked for item cells only', () => {
    const all = resolve(shape, widenTo(at(3, 1), 'all'))
    const { facts, where } = statusWords(
      shape,
      source,
      all,
      (cells) => `${new Set([...cells].map(({ row }) => row)).size} holders`,
    )
    expect(where).toBe('2 rows × 3 columns')
    expect(facts.at(-1)).toBe('2 holders')
  })

  test('only where one is, if heads alone are selected', () => {
    expect(wordsOf(extendTo(shape, at(1, 1), { r: 1, c: 2 }))).toEqual({
      where: 'Kotlin',
      facts: [],
      said: '',
    })
  })
})
