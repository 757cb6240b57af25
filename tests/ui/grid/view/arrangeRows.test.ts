import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ColumnSort, type GridView, plainView, rowHeaderColumn } from '#ui/grid/gridView.ts'
import { arrangeRows } from '#ui/grid/view/arrangeRows.ts'
import { distinctValues } from '#ui/grid/view/distinctValues.ts'
import { columnsOf, group, idsOf, section, sourceOf } from './viewSketch.ts'

const columns = columnsOf('a b c')
const up = (column: string): ColumnSort => ({ column, direction: 'ascending' })
const down = (column: string): ColumnSort => ({ column, direction: 'descending' })
const sortedBy = (...sort: readonly ColumnSort[]): GridView => ({ ...plainView, sort })
const filtered = (filters: GridView['filters']): GridView => ({ ...plainView, filters })

function sorted(values: readonly string[], sort: ColumnSort, type = columns): string[] {
  const texts = Object.fromEntries(values.map((value, at) => [String(at), [value]]))
  const rows = [section(values.map((_, at) => String(at)))]
  return arrangeRows(rows, sortedBy(sort), type, sourceOf(texts)).map(
    ({ id }) => values[Number(id)] ?? '',
  )
}

describe('Sorting', () => {
  test('takes numbers by their size, before texts', () => {
    expect(sorted(['10', '9', 'n/a', '-1', '2.5', '40 %'], up('a'))).toEqual([
      '-1',
      '2.5',
      '9',
      '10',
      '40 %',
      'n/a',
    ])
  })

  test('takes texts as a reader expects them', () => {
    expect(sorted(['Zoë', 'ana', 'Émile', 'Team 10', 'Team 9', 'Ana'], up('a'))).toEqual([
      'ana',
      'Ana',
      'Émile',
      'Team 9',
      'Team 10',
      'Zoë',
    ])
  })

  test('takes days by the calendar', () => {
    const days = ['2026-11-21', '2025-12-31', '', '2026-02-01']
    expect(sorted(days, down('a'), columnsOf('a', { kind: 'date' }))).toEqual([
      '2026-11-21',
      '2026-02-01',
      '2025-12-31',
      '',
    ])
  })

  test('of a scale puts what is no number after the numbers in both directions', () => {
    const levels = columnsOf('a', { kind: 'choice', choices: () => [], instantKeys: '01234-' })
    const values = ['', 'n/a', '1', '4', '?', '10', 'n/a', '0']
    expect(sorted(values, up('a'), levels)).toEqual(['0', '1', '4', '10', '?', 'n/a', 'n/a', ''])
    expect(sorted(values, down('a'), levels)).toEqual(['10', '4', '1', '0', 'n/a', 'n/a', '?', ''])
  })

  test('of names to choose from is turned round as a whole, numbers among them, too', () => {
    const teams = columnsOf('a', { kind: 'choice', choices: () => [], instantKeys: '' })
    expect(sorted(['7', '', 'Ada', 'Bea'], down('a'), teams)).toEqual(['Bea', 'Ada', '7', ''])
  })

  test('puts empty cells last in both directions', () => {
    expect(sorted(['', '2', '', '1'], up('a'))).toEqual(['1', '2', '', ''])
    expect(sorted(['', '2', '', '1'], down('a'))).toEqual(['2', '1', '', ''])
  })

  test('by several columns asks the next one where rows are equal, and keeps their order then', () => {
    const source = sourceOf({ p: ['1', 'x'], q: ['2', 'y'], r: ['1', 'y'], s: ['1', 'Y'] })
    const rows = [section(['p', 'q', 'r', 's'])]
    expect(idsOf(arrangeRows(rows, sortedBy(up('a'), down('b')), columns, source))).toBe('r s p q')
  })

  test('by the row headers takes their labels', () => {
    const rows = [section(['Bo', 'Ana', 'Cy'])]
    const view = sortedBy(down(rowHeaderColumn))
    expect(idsOf(arrangeRows(rows, view, columns, sourceOf({})))).toBe('Cy Bo Ana')
  })

  test('never takes a row out of its section', () => {
    const source = sourceOf({ p: ['2'], q: ['1'], r: ['0'] })
    const rows = [group('First', ['p', 'q']), group('Second', ['r'])]
    expect(arrangeRows(rows, sortedBy(up('a')), columns, source).map(({ id }) => id)).toEqual([
      'First',
      'q',
      'p',
      'First foot',
      'Second',
      'r',
      'Second foot',
    ])
  })

  test('by filters leaves the heads of groups to say how many of their rows are shown', () => {
    const source = sourceOf({ p: ['1'], q: ['2'], r: ['1'], s: ['2'] })
    const rows = [group('First', ['p', 'q']), group('Second', ['r', 's'], false)]
    const heads = (view: GridView) =>
      arrangeRows(rows, view, columns, source).flatMap(({ kind, label }) =>
        kind === 'group' ? label : [],
      )
    expect(heads(plainView)).toEqual(['First · 2', 'Second · 2'])
    const narrowed = filtered({ a: { values: ['1'], text: '' } })
    expect(heads(narrowed)).toEqual(['First · 1 of 2', 'Second · 1 of 2'])
  })

  test('by a column that is not there changes nothing', () => {
    const rows = [section(['q', 'p'])]
    const view = sortedBy(up('gone'))
    expect(idsOf(arrangeRows(rows, view, columns, sourceOf({})))).toBe('q p')
  })

  test('10,000 rows by three columns, one of them filtered, reads each cell once', () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => `row${at}`)
    const texts = ids.map((id, at) => [id, [`${at % 5}`, `${at % 7}`, `Name ${at % 999}`]] as const)
    const source = sourceOf(Object.fromEntries(texts))
    const view = {
      ...sortedBy(up('a'), down('b'), up('c')),
      filters: { a: { values: ['1', '2'], text: '' } },
    }
    expect(arrangeRows([section(ids)], view, columns, source)).toHaveLength(4_000)
    expect(new Set(source.reads.values())).toEqual(new Set([1]))
    expect(source.reads.size).toBe(10_000 + 2 * 4_000)
  })

  test('is what sorting by comparing any two rows gives', () => {
    const value = fc.constantFrom('', '0', '1', '02', '10', 'a', 'A', 'á', 'b2', 'b10', '-3')
    const direction = fc.constantFrom<ColumnSort['direction']>('ascending', 'descending')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { maxLength: 12 }),
        direction,
        direction,
        (cells, first, second) => {
          const ids = cells.map((_, at) => String(at))
          const texts = Object.fromEntries(cells.map((row, at) => [String(at), row]))
          const sort = [
            { column: 'a', direction: first },
            { column: 'b', direction: second },
          ]
          const rows = arrangeRows([section(ids)], sortedBy(...sort), columns, sourceOf(texts))
          const expected = ids.toSorted((x, y) => {
            const [x1 = '', x2 = ''] = texts[x] ?? []
            const [y1 = '', y2 = ''] = texts[y] ?? []
            return compared(x1, y1, first) || compared(x2, y2, second)
          })
          expect(rows.map(({ id }) => id)).toEqual(expected)
        },
      ),
    )
  })
})

/** The rule, said in the plainest way. */
function compared(a: string, b: string, direction: ColumnSort['direction']): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0)
  const isNumber = (text: string) => !Number.isNaN(Number(text))
  const order =
    isNumber(a) && isNumber(b)
      ? Number(a) - Number(b)
      : isNumber(a) !== isNumber(b)
        ? isNumber(a)
          ? -1
          : 1
        : a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' })
  return direction === 'ascending' ? order : -order
}

describe('Filtering', () => {
  const source = sourceOf({ p: ['3', 'Zürich'], q: ['4', 'Bern'], r: ['', 'Zug'] })
  const rows = [section(['p', 'q', 'r'])]
  const shown = (filters: GridView['filters']) =>
    idsOf(arrangeRows(rows, filtered(filters), columns, source))

  test('by values keeps the rows that hold one of them, empty cells as the empty value', () => {
    expect(shown({ a: { values: ['3', ''], text: '' } })).toBe('p r')
    expect(shown({ a: { values: [], text: '' } })).toBe('')
  })

  test('by text keeps the rows that contain it, whatever the case and accents', () => {
    expect(shown({ b: { values: null, text: 'ZUR' } })).toBe('p')
    expect(shown({ b: { values: null, text: 'z' } })).toBe('p r')
  })

  test('by several columns keeps what passes them all', () => {
    expect(shown({ a: { values: ['3', '4'], text: '' }, b: { values: null, text: 'e' } })).toBe('q')
  })

  test('by the row headers takes their labels', () => {
    expect(shown({ [rowHeaderColumn]: { values: null, text: 'Q' } })).toBe('q')
  })

  test('of a column that is not there changes nothing', () => {
    expect(shown({ gone: { values: ['1'], text: '' } })).toBe('p q r')
  })

  test('takes a section away that nothing is left of, closed or open', () => {
    const sections = [group('A', ['p'], false), group('B', ['q'], false), group('C', ['r'])]
    const view = filtered({ a: { values: ['4'], text: '' } })
    expect(arrangeRows(sections, view, columns, source).map(({ id }) => id)).toEqual([
      'B',
      'B foot',
    ])
  })
})

describe('A closed group', () => {
  test('keeps its head and foot', () => {
    const sections = [group('A', ['p', 'q'], false), group('B', [])]
    expect(arrangeRows(sections, plainView, columns, sourceOf({})).map(({ id }) => id)).toEqual([
      'A',
      'A foot',
      'B',
      'B foot',
    ])
  })
})

describe('The values of a column', () => {
  test('are counted over all sections and sorted, empty cells last', () => {
    const source = sourceOf({ p: ['10'], q: [''], r: ['9'], s: ['10'] })
    const sections = [group('A', ['p', 'q'], false), section(['r', 's'])]
    expect(distinctValues(sections, 'a', source)).toEqual([
      { value: '9', count: 1 },
      { value: '10', count: 2 },
      { value: '', count: 1 },
    ])
  })
})
