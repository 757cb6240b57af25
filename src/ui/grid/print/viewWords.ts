import type { GridColumn } from '../gridData.ts'
import type { ColumnFilter, GridView } from '../gridView.ts'

/** What is not to be seen on paper otherwise: which rows and columns were left out, what order. */
export function viewWords(view: GridView, columns: readonly GridColumn[]): readonly string[] {
  const labels = new Map(columns.map(({ id, label }) => [id, label]))
  const labelled = <T>(entries: readonly (readonly [string, T])[]) =>
    entries.flatMap(([id, it]): (readonly [string, T])[] => {
      const label = labels.get(id)
      return label === undefined ? [] : [[label, it]]
    })
  const filters = labelled(Object.entries(view.filters)).flatMap(([label, filter]) =>
    filterWords(filter).map((words) => `${label} ${words}`),
  )
  const sort = labelled(view.sort.map(({ column, direction }) => [column, direction])).map(
    ([label, direction]) => (direction === 'ascending' ? label : `${label} (descending)`),
  )
  const hidden = view.hidden.filter((id) => labels.has(id)).length
  return [
    ...(filters.length === 0 ? [] : [`Only rows where ${filters.join(' and ')}`]),
    ...(sort.length === 0 ? [] : [`Sorted by ${sort.join(', then ')}`]),
    ...(hidden === 0 ? [] : [`${hidden} ${hidden === 1 ? 'column' : 'columns'} hidden`]),
  ]
}

function filterWords({ values, text }: ColumnFilter): string[] {
  const passing = values?.map((value) => (value === '' ? 'empty' : value)) ?? []
  return [
    ...(values === null
      ? []
      : [passing.length === 0 ? 'is nothing at all' : `is ${passing.join(' or ')}`]),
    ...(text.trim() === '' ? [] : [`contains “${text.trim()}”`]),
  ]
}
