import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GridView, plainView } from '#ui/grid/gridView.ts'
import { arrangeColumns, orderColumns } from '#ui/grid/view/arrangeColumns.ts'
import {
  filterOf,
  hideColumn,
  moveColumn,
  placeColumn,
  setFilter,
  setFrozen,
  setSort,
  setWidth,
  showColumns,
  toggleSort,
} from '#ui/grid/view/changeView.ts'
import { fitWidth } from '#ui/grid/view/fitWidth.ts'
import { anyId, anyView, columnsOf, idsOf } from './viewSketch.ts'

const columns = columnsOf('a b c d e')
const shown = (view: GridView) => idsOf(arrangeColumns(columns, view))
const view = (change: Partial<GridView>): GridView => ({ ...plainView, ...change })

describe('Columns as a view arranges them', () => {
  test('come in the order of the view, those it does not name as given', () => {
    expect(shown(view({ order: ['d', 'b'] }))).toBe('d b a c e')
  })

  test('pass over ids that are not there, or that come twice', () => {
    expect(shown(view({ order: ['gone', 'c', 'c'], hidden: ['gone too'] }))).toBe('c a b d e')
  })

  test('have the widths of the view, within bounds', () => {
    const widths = { a: 80, b: 3, c: 9_000, gone: 50 }
    expect(arrangeColumns(columns, view({ widths })).map(({ width }) => width)).toEqual([
      80, 24, 640, 100, 100,
    ])
  })

  test('may be called what every object has', () => {
    const odd = columnsOf('constructor __proto__ toString')
    expect(arrangeColumns(odd, plainView)).toEqual(odd)
    expect(filterOf(plainView, 'constructor')).toBeNull()
    expect(arrangeColumns(odd, setWidth(plainView, '__proto__', 50))[1]?.width).toBe(50)
  })

  test('are each shown once, whatever the view', () => {
    fc.assert(
      fc.property(anyView, (it) => {
        const all = orderColumns(columns, it).map(({ id }) => id)
        expect(all.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
        const visible = arrangeColumns(columns, it).map(({ id }) => id)
        expect(visible).toEqual(all.filter((id) => !it.hidden.includes(id)))
      }),
    )
  })
})

describe('Moving a column', () => {
  test('goes among those shown, and stops at the ends', () => {
    expect(shown(moveColumn(plainView, columns, 'c', -1))).toBe('a c b d e')
    expect(shown(moveColumn(plainView, columns, 'c', 1))).toBe('a b d c e')
    expect(shown(moveColumn(plainView, columns, 'b', 99))).toBe('a c d e b')
    expect(moveColumn(plainView, columns, 'a', -1)).toBe(plainView)
  })

  test('passes hidden columns in one step', () => {
    const before = view({ hidden: ['b'] })
    const after = moveColumn(before, columns, 'c', -1)
    expect(shown(after)).toBe('c a d e')
    expect(shown(moveColumn(after, columns, 'c', 1))).toBe('a c d e')
  })

  test('names no more columns than it must', () => {
    expect(placeColumn(plainView, columns, 'd', 'a').order).toEqual(['d'])
    expect(moveColumn(view({ order: ['d'] }), columns, 'd', 3).order).toEqual([])
  })

  test('keeps the places of columns that are gone', () => {
    const before = view({ order: ['gone', 'c'] })
    const after = placeColumn(before, columns, 'e', 'c')
    expect(after.order).toEqual(['gone', 'e', 'c'])
    expect(idsOf(arrangeColumns(columnsOf('a b c d e gone'), after))).toBe('gone e c a b d')
  })

  test('puts it right before the one named, and changes nothing else', () => {
    fc.assert(
      fc.property(
        anyView,
        fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        fc.constantFrom('a', 'b', 'c', 'd', 'e', null),
        (before, id, target) => {
          fc.pre(id !== target)
          const order = (it: GridView) => orderColumns(columns, it).map((column) => column.id)
          const after = order(placeColumn(before, columns, id, target))
          expect(after[after.indexOf(id) + 1] ?? null).toBe(target)
          const others = (ids: readonly string[]) => ids.filter((it) => it !== id)
          expect(others(after)).toEqual(others(order(before)))
        },
      ),
    )
  })
})

describe('Hiding columns', () => {
  test('and showing them again puts them where they were', () => {
    const hidden = hideColumn(hideColumn(plainView, columns, 'b'), columns, 'd')
    expect(shown(hidden)).toBe('a c e')
    expect(shown(showColumns(hidden, columns, ['d']))).toBe('a c d e')
    expect(shown(showColumns(hidden, columns))).toBe('a b c d e')
  })

  test('keeps the same columns frozen', () => {
    const frozen = setFrozen(plainView, 3)
    expect(hideColumn(frozen, columns, 'b').frozen).toBe(2)
    expect(hideColumn(frozen, columns, 'c').frozen).toBe(2)
    expect(hideColumn(frozen, columns, 'd').frozen).toBe(3)
    expect(showColumns(hideColumn(frozen, columns, 'b'), columns).frozen).toBe(3)
  })
})

describe('Sorting by a column', () => {
  const alone = { isAdded: false }
  const added = { isAdded: true }

  test('goes from ascending to descending to none', () => {
    const ascending = toggleSort(plainView, 'a', alone)
    const descending = toggleSort(ascending, 'a', alone)
    expect(ascending.sort).toEqual([{ column: 'a', direction: 'ascending' }])
    expect(descending.sort).toEqual([{ column: 'a', direction: 'descending' }])
    expect(toggleSort(descending, 'a', alone).sort).toEqual([])
  })

  test('takes the place of the others, or is added to them and keeps its rank', () => {
    const two = toggleSort(toggleSort(plainView, 'a', alone), 'b', added)
    expect(two.sort.map(({ column }) => column)).toEqual(['a', 'b'])
    expect(setSort(two, 'a', 'descending', added).sort).toEqual([
      { column: 'a', direction: 'descending' },
      { column: 'b', direction: 'ascending' },
    ])
    expect(setSort(two, 'a', null, added).sort.map(({ column }) => column)).toEqual(['b'])
    expect(toggleSort(two, 'c', alone).sort.map(({ column }) => column)).toEqual(['c'])
  })
})

describe('Filters and widths', () => {
  test('a filter that everything passes is none', () => {
    const text = setFilter(plainView, 'a', { values: null, text: 'x' })
    expect(filterOf(text, 'a')).toEqual({ values: null, text: 'x' })
    expect(setFilter(text, 'a', { values: null, text: '' })).toEqual(plainView)
    expect(setFilter(text, 'a', null)).toEqual(plainView)
  })

  test('what is set for one column leaves the others as they were', () => {
    fc.assert(
      fc.property(anyView, anyId, fc.integer(), (before, id, width) => {
        const rest = ({ widths }: GridView) =>
          Object.entries(widths).filter(([other]) => other !== id)
        const after = setWidth(before, id, width)
        expect(rest(after)).toEqual(rest(before))
        expect(rest(setWidth(after, id, null))).toEqual(
          Object.entries(setWidth(after, id, null).widths),
        )
      }),
    )
  })

  test('the fitting width is that of the longest text, within bounds', () => {
    const measure = (text: string) => text.length * 7.5
    expect(fitWidth(['ab', 'abcdef', 'abc'], measure, 10)).toBe(55)
    expect(fitWidth([], measure)).toBe(24)
    expect(fitWidth(['a'.repeat(500)], measure)).toBe(640)
  })
})
