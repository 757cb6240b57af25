import { isMacKeyboard, showKeys } from '../../keys.ts'
import type { MenuEntry, MenuItemEntry } from '../../Menu.tsx'
import type { GridColumn } from '../gridData.ts'
import { columnWidths, type GridView, rowHeaderColumn } from '../gridView.ts'
import { type GridAct, keysOf } from '../keymap.ts'
import { arrangeColumns } from './arrangeColumns.ts'
import {
  filterOf,
  hideColumn,
  moveColumn,
  setFilter,
  setFrozen,
  setSort,
  setWidth,
  showColumns,
  sortOf,
} from './changeView.ts'

export interface ViewMenuOptions {
  /** All there are, in the order given. */
  readonly columns: readonly GridColumn[]
  readonly view: GridView
  readonly onView: (view: GridView) => void
  /** Opens the filter of a column, or of the row headers. */
  readonly onFilter: (column: string) => void
  /** Opens the list of all columns. */
  readonly onColumns: () => void
}

export interface ColumnMenuOptions extends ViewMenuOptions {
  readonly column: string
  /** Makes the column as wide as the texts that are seen in it. */
  readonly onFit: (column: string) => void
}

/** What can be done to a column as a part of the grid, for the menu of its head. */
export function columnMenuEntries(options: ColumnMenuOptions): readonly MenuEntry[] {
  const { column: id, columns, view, onView, onFit } = options
  const shown = arrangeColumns(columns, view)
  const at = shown.findIndex((column) => column.id === id)
  const width = shown[at]?.width ?? 0
  const widen = (by: number) => onView(setWidth(view, id, width + by))
  return [
    ...sortEntries(options, id),
    separator('filter'),
    ...filterEntries(options, id),
    separator('place'),
    {
      id: 'freeze',
      label: 'Freeze up to here',
      isDisabled: view.frozen === at + 1,
      onAction: () => onView(setFrozen(view, at + 1)),
    },
    ...unfreezeEntries(options),
    {
      id: 'move-left',
      label: 'Move left',
      isDisabled: at <= 0,
      onAction: () => onView(moveColumn(view, columns, id, -1)),
    },
    {
      id: 'move-right',
      label: 'Move right',
      isDisabled: at >= shown.length - 1,
      onAction: () => onView(moveColumn(view, columns, id, 1)),
    },
    separator('width'),
    {
      id: 'wider',
      label: 'Wider',
      keys: keysFor('wider'),
      isDisabled: width >= columnWidths.most,
      onAction: () => widen(columnWidths.step),
    },
    {
      id: 'narrower',
      label: 'Narrower',
      keys: keysFor('narrower'),
      isDisabled: width <= columnWidths.least,
      onAction: () => widen(-columnWidths.step),
    },
    { id: 'fit', label: 'Fit width', onAction: () => onFit(id) },
    separator('hidden'),
    {
      id: 'hide',
      label: 'Hide',
      // A grid without columns would have no head to show them from.
      isDisabled: shown.length <= 1,
      onAction: () => onView(hideColumn(view, columns, id)),
    },
    ...columnsEntries(options),
  ]
}

/** The same for the row headers, at the grid's corner. */
export function cornerMenuEntries(options: ViewMenuOptions): readonly MenuEntry[] {
  return [
    ...sortEntries(options, rowHeaderColumn),
    separator('filter'),
    ...filterEntries(options, rowHeaderColumn),
    separator('hidden'),
    ...unfreezeEntries(options),
    ...columnsEntries(options),
  ]
}

/** A column that is one of several sorted by keeps its rank and turns round. */
function sortEntries({ view, onView }: ViewMenuOptions, id: string): MenuItemEntry[] {
  const present = sortOf(view, id)
  const isOneOfSeveral = present !== null && view.sort.length > 1
  const sort = (direction: 'ascending' | 'descending') => ({
    id: `sort-${direction}`,
    label: `Sort ${direction}`,
    isChecked: present === direction,
    onAction: () => onView(setSort(view, id, direction, { isAdded: isOneOfSeveral })),
  })
  const entries: MenuItemEntry[] = [sort('ascending'), sort('descending')]
  if (view.sort.length > 0 && present === null) {
    entries.push({
      id: 'sort-add',
      label: 'Add to sort',
      onAction: () => onView(setSort(view, id, 'ascending', { isAdded: true })),
    })
  }
  if (view.sort.length > 0) {
    entries.push({
      id: 'sort-clear',
      label: 'Clear sort',
      onAction: () => onView({ ...view, sort: [] }),
    })
  }
  return entries
}

function filterEntries({ view, onView, onFilter }: ViewMenuOptions, id: string): MenuItemEntry[] {
  const open: MenuItemEntry = {
    id: 'filter',
    label: 'Filter…',
    keys: keysFor('open-list'),
    onAction: () => onFilter(id),
  }
  if (filterOf(view, id) === null) return [open]
  return [
    open,
    {
      id: 'filter-clear',
      label: 'Clear filter',
      onAction: () => onView(setFilter(view, id, null)),
    },
  ]
}

function unfreezeEntries({ view, onView }: ViewMenuOptions): MenuItemEntry[] {
  if (view.frozen === 0) return []
  return [{ id: 'unfreeze', label: 'Unfreeze', onAction: () => onView(setFrozen(view, 0)) }]
}

function columnsEntries({ columns, view, onView, onColumns }: ViewMenuOptions): MenuItemEntry[] {
  const hidden = columns.filter(({ id }) => view.hidden.includes(id)).length
  const all: MenuItemEntry = { id: 'columns', label: 'All columns…', onAction: onColumns }
  if (hidden === 0) return [all]
  return [
    {
      id: 'show',
      label: `Show hidden columns (${hidden})`,
      onAction: () => onView(showColumns(view, columns)),
    },
    all,
  ]
}

function separator(id: string): MenuEntry {
  return { kind: 'separator', id: `before-${id}` }
}

function keysFor(act: GridAct): string | undefined {
  const [keys] = keysOf(act)
  return keys === undefined ? undefined : showKeys(keys, isMacKeyboard())
}
