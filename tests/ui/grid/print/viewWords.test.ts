import { describe, expect, test } from 'vitest'
import { plainView } from '#ui/grid/gridView.ts'
import { viewWords } from '#ui/grid/print/viewWords.ts'
import { gridOf } from '../find/gridOf.ts'

const { columns } = gridOf([{ label: 'Kotlin' }, { label: 'Kafka' }], [])

describe('A printed grid says', () => {
  test('nothing of a view that leaves all as it is', () => {
    expect(viewWords(plainView, columns)).toEqual([])
  })

  test('values by the labels of their choices', () => {
    const choices = [{ value: '3', label: '3 · Fluent' }]
    const rated = columns.map((column) => ({
      ...column,
      type: { kind: 'choice' as const, choices: () => choices, instantKeys: '' },
    }))
    const view = { ...plainView, filters: { c1: { values: ['3', ''], text: '' } } }
    expect(viewWords(view, rated)).toEqual(['Only rows where Kotlin is 3 · Fluent or empty'])
  })

  test('which rows were left out, how they are sorted and that columns are hidden', () => {
    const view = {
      ...plainView,
      hidden: ['c2', 'gone'],
      sort: [
        { column: 'c2', direction: 'descending' as const },
        { column: 'c1', direction: 'ascending' as const },
      ],
      filters: {
        c1: { values: ['3', ''], text: '' },
        c2: { values: null, text: ' new ' },
        gone: { values: [], text: '' },
      },
    }
    expect(viewWords(view, columns)).toEqual([
      'Only rows where Kotlin is 3 or empty and Kafka contains “new”',
      'Sorted by Kafka (descending), then Kotlin',
      '1 column hidden',
    ])
  })
})
