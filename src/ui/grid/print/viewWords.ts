import type { GridColumn } from '../gridData.ts'
import type { ColumnFilter, GridView } from '../gridView.ts'
import { valueNames } from '../view/valueNames.ts'

/** What is not to be seen on paper otherwise: which rows and columns were left out, what order. */
export function viewWords(view: GridView, columns: readonly GridColumn[]): readonly string[] {
  const known = new Map(columns.map((column) => [column.id, column]))
  const filters = Object.entries(view.filters).flatMap(([id, filter]) => {
    const column = known.get(id)
    if (column === undefined) return []
    return filterWords(filter, valueNames(column)).map((words) => `${column.label} ${words}`)
  })
  const sort = view.sort.flatMap(({ column, direction }) => {
    const label = known.get(column)?.label
    if (label === undefined) return []
    return direction === 'ascending' ? label : `${label} (descending)`
  })
  const hidden = view.hidden.filter((id) => known.has(id)).length
  return [
    ...(filters.length === 0 ? [] : [`Only rows where ${filters.join(' and ')}`]),
    ...(sort.length === 0 ? [] : [`Sorted by ${sort.join(', then ')}`]),
    ...(hidden === 0 ? [] : [`${hidden} ${hidden === 1 ? 'column' : 'columns'} hidden`]),
  ]
}

function filterWords({ values, text }: ColumnFilter, nameOf: (value: string) => string): string[] {
  const passing = values?.map((value) => (value === '' ? 'empty' : nameOf(value))) ?? []
  return [
    ...(values === null
      ? []
      : [passing.length === 0 ? 'is nothing at all' : `is ${passing.join(' or ')}`]),
    ...(text.trim() === '' ? [] : [`contains “${text.trim()}”`]),
  ]
}
