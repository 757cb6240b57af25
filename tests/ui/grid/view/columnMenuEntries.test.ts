// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { type GridView, plainView, rowHeaderColumn } from '#ui/grid/gridView.ts'
import { arrangeColumns } from '#ui/grid/view/arrangeColumns.ts'
import { sortOf } from '#ui/grid/view/changeView.ts'
import { columnMenuEntries, cornerMenuEntries } from '#ui/grid/view/columnMenuEntries.ts'
import type { MenuEntry, MenuItemEntry } from '#ui/Menu.tsx'
import { columnsOf, idsOf } from './viewSketch.ts'

const columns = columnsOf('a b c')

function itemsOf(entries: readonly MenuEntry[]): MenuItemEntry[] {
  return entries.filter((entry) => entry.kind !== 'separator' && entry.kind !== 'section')
}

/** The menu of a column, and the view after one of its items was chosen. */
function menuOf(column: string, view: Partial<GridView> = {}) {
  let after: GridView = { ...plainView, ...view }
  const asked: string[] = []
  const options = {
    columns,
    view: after,
    onView: (next: GridView) => {
      after = next
    },
    onFilter: (id: string) => asked.push(`filter ${id}`),
    onFit: (id: string) => asked.push(`fit ${id}`),
    onColumns: () => asked.push('columns'),
  }
  const items = itemsOf(
    column === rowHeaderColumn
      ? cornerMenuEntries(options)
      : columnMenuEntries({ ...options, column }),
  )
  const item = (label: string) => items.find((it) => it.label === label)
  return {
    item,
    asked,
    choose(label: string): GridView {
      const found = item(label)
      if (found === undefined) throw new Error(`No ${label} in ${items.map((it) => it.label)}`)
      if (found.isDisabled !== true) found.onAction()
      return after
    },
  }
}

describe('The menu of a column', () => {
  test('sorts by it alone, or after the others', () => {
    const sort = [{ column: 'b', direction: 'ascending' as const }]
    expect(menuOf('a', { sort }).choose('Sort descending').sort).toEqual([
      { column: 'a', direction: 'descending' },
    ])
    const both = menuOf('a', { sort }).choose('Add to sort')
    expect(both.sort.map(({ column }) => column)).toEqual(['b', 'a'])
    const turned = menuOf('b', both).choose('Sort descending')
    expect(turned.sort.map(({ column }) => column)).toEqual(['b', 'a'])
    expect(sortOf(turned, 'b')).toBe('descending')
    expect(menuOf('b', both).item('Sort ascending')?.isChecked).toBe(true)
    expect(menuOf('c', both).choose('Clear sort').sort).toEqual([])
  })

  test('shows the keys that do the same', () => {
    const menu = menuOf('a')
    expect(menu.item('Filter…')?.keys).toBe('Alt ↓')
    expect(menu.item('Wider')?.keys).toBe('Alt Shift →')
    expect(menu.item('Narrower')?.keys).toBe('Alt Shift ←')
  })

  test('freezes the columns up to it as they are shown', () => {
    const view = menuOf('a', { order: ['c', 'a'] }).choose('Freeze up to here')
    expect(view.frozen).toBe(2)
    expect(menuOf('a', view).item('Freeze up to here')?.isDisabled).toBe(true)
    expect(menuOf('b', view).choose('Unfreeze').frozen).toBe(0)
  })

  test('moves it, and no further than the ends', () => {
    const shown = (view: GridView) => idsOf(arrangeColumns(columns, view))
    expect(shown(menuOf('a').choose('Move right'))).toBe('b a c')
    expect(shown(menuOf('c').choose('Move left'))).toBe('a c b')
    expect(menuOf('a').item('Move left')?.isDisabled).toBe(true)
    expect(menuOf('c').item('Move right')?.isDisabled).toBe(true)
  })

  test('makes it wider and narrower, and asks for the width that fits', () => {
    expect(menuOf('a').choose('Wider').widths).toEqual({ a: 112 })
    expect(menuOf('a', { widths: { a: 50 } }).choose('Narrower').widths).toEqual({ a: 38 })
    expect(menuOf('a', { widths: { a: 24 } }).item('Narrower')?.isDisabled).toBe(true)
    const menu = menuOf('a')
    menu.choose('Fit width')
    expect(menu.asked).toEqual(['fit a'])
  })

  test('hides it unless it is the last one, and shows how many are hidden', () => {
    const one = menuOf('a').choose('Hide')
    expect(idsOf(arrangeColumns(columns, one))).toBe('b c')
    const two = menuOf('b', { ...one, hidden: ['a', 'gone'] }).choose('Hide')
    expect(menuOf('c', two).item('Hide')?.isDisabled).toBe(true)
    expect(idsOf(arrangeColumns(columns, menuOf('c', two).choose('Show hidden columns (2)')))).toBe(
      'a b c',
    )
  })

  test('of the row headers sorts and filters by them', () => {
    const menu = menuOf(rowHeaderColumn, {
      filters: { [rowHeaderColumn]: { values: null, text: 'a' } },
    })
    menu.choose('Filter…')
    menu.choose('All columns…')
    expect(menu.asked).toEqual([`filter ${rowHeaderColumn}`, 'columns'])
    expect(menu.choose('Sort ascending').sort[0]?.column).toBe(rowHeaderColumn)
    expect(menu.choose('Clear filter').filters).toEqual({})
    expect(menu.item('Hide')).toBeUndefined()
  })
})
