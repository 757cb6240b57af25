import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byReading } from '#ui/grid/find/hits.ts'
import { findPlaces } from '#ui/grid/find/search.ts'
import type { Place } from '#ui/grid/gridShape.ts'
import { type ColumnSketch, gridOf, type RowSketch } from './gridOf.ts'

const team = gridOf(
  [
    { label: 'Kotlin', group: 'Backend' },
    { label: 'Kafka', group: 'Backend' },
    { label: 'Sélénium', group: 'Quality' },
  ],
  [
    { label: 'Payments · 2', kind: 'group' },
    {
      label: 'Ana Ruiz',
      detail: 'Backend',
      cells: ['4', { text: '2', note: 'learns from Bo' }, ''],
    },
    { label: 'Bo Larsen', cells: ['', '3', 'kotlin?'] },
    { label: 'Holders', kind: 'foot', cells: ['1', '2', '0'] },
  ],
)

function found(query: string, from: Place = { r: 0, c: 0 }, grid = team): Place[] {
  return [...findPlaces(grid.shape, grid.source, query, from)].flatMap(({ hits }) => hits)
}

describe('A search', () => {
  test('looks at the heads, the labels and then the cells', () => {
    expect(found('KOTLIN')).toEqual([
      { r: 1, c: 1 },
      { r: 4, c: 3 },
    ])
  })

  test('ignores accents on both sides', () => {
    expect(found('selen')).toEqual([{ r: 1, c: 3 }])
    expect(found('kötlin?')).toEqual([{ r: 4, c: 3 }])
  })

  test('finds a group of columns once, at its first one, and the detail of a row', () => {
    expect(found('backend')).toEqual([
      { r: 0, c: 1 },
      { r: 3, c: 0 },
    ])
  })

  test('finds notes, groups of rows and feet', () => {
    expect(found('learns')).toEqual([{ r: 3, c: 2 }])
    expect(found('payments')).toEqual([{ r: 2, c: 0 }])
    expect(found('holders')).toEqual([{ r: 5, c: 0 }])
  })

  test('finds nothing for an empty query, and looks at nothing for it', () => {
    expect([...findPlaces(team.shape, team.source, '  ', { r: 0, c: 0 })]).toEqual([])
  })

  test('begins with the cells of the row where the person is, and comes round to those before', () => {
    expect(found('2', { r: 4, c: 2 }).filter(({ c }) => c > 0)).toEqual([
      { r: 5, c: 2 },
      { r: 3, c: 2 },
    ])
  })

  test('asks for no cell before its slice is asked for', () => {
    const asked: string[] = []
    const source = {
      ...team.source,
      cell: (row: string, column: string) => {
        asked.push(row)
        return team.source.cell(row, column)
      },
    }
    const slices = findPlaces(team.shape, source, 'x', { r: 4, c: 1 })
    slices.next()
    slices.next()
    expect(asked).toEqual([])
    slices.next()
    expect(asked).toEqual(['r2', 'r2', 'r2'])
  })

  test('says at the end that everything has been looked at', () => {
    const slices = [...findPlaces(team.shape, team.source, 'x', { r: 4, c: 1 })]
    expect(slices.at(-1)?.fraction).toBe(1)
  })
})

const word = fc.constantFrom(
  '',
  'a',
  'A',
  'ab',
  'Äb',
  'ba',
  'é',
  'E',
  '1',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaab',
)
const columnsOf = fc.array(
  fc.record({ label: word, group: word }, { requiredKeys: ['label', 'group'] }),
  { maxLength: 5 },
) satisfies fc.Arbitrary<ColumnSketch[]>
const rowsOf = fc.array(
  fc.record({
    label: word,
    detail: word,
    kind: fc.constantFrom('item' as const, 'group' as const, 'foot' as const),
    cells: fc.array(fc.record({ text: word, note: word }), { minLength: 5, maxLength: 5 }),
  }),
  { maxLength: 8 },
) satisfies fc.Arbitrary<RowSketch[]>

test('Wherever it begins, a search finds each place that says the words, and no other', () => {
  fc.assert(
    fc.property(
      columnsOf,
      rowsOf,
      fc.constantFrom('a', 'B', 'äB', 'e', '1', 'zz'),
      fc.nat(12),
      (columns, rows, query, r) => {
        const grid = gridOf(columns, rows)
        const plain = (text: string) => text.toLowerCase().replace('ä', 'a').replace('é', 'e')
        const says = (text: string | undefined) => plain(text ?? '').includes(plain(query))
        const expected: Place[] = []
        const { shape, source } = grid
        for (const { first, label } of shape.runs) {
          if (shape.heads === 2 && says(label)) expected.push({ r: 0, c: first })
        }
        for (const [at, { label }] of columns.entries()) {
          if (says(label)) expected.push({ r: shape.heads - 1, c: at + 1 })
        }
        for (const [at, row] of rows.entries()) {
          const place = { r: shape.heads + at, c: 0 }
          if (says(row.label) || says(row.detail)) expected.push(place)
          if (row.kind === 'group') continue
          for (const c of columns.keys()) {
            const cell = source.cell(`r${at}`, `c${c + 1}`)
            if (says(cell.text) || says(cell.note)) expected.push({ ...place, c: c + 1 })
          }
        }
        expect(found(query, { r, c: 0 }, grid).toSorted(byReading)).toEqual(
          expected.toSorted(byReading),
        )
      },
    ),
  )
})
