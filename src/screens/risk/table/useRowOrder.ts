import {
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'

export interface OrderedColumn<R> {
  readonly id: string
  /** Ascending, which comes first; without it the column does not sort. */
  readonly compare?: ((a: R, b: R) => number) | undefined
}

export interface RowOrder<R> {
  readonly rows: readonly R[]
  readonly orderOf: (column: string) => 'ascending' | 'descending' | 'none'
  /** Ascending, descending, as it came, and round again. */
  readonly sort: (column: string) => void
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {},
})
const nothing: readonly never[] = []
const names = { asc: 'ascending', desc: 'descending' } as const

/** Rows in the order of the column that was pressed; as they came until one is. */
export function useRowOrder<R extends RowData>(
  rows: readonly R[],
  columns: readonly OrderedColumn<R>[],
): RowOrder<R> {
  const [sorting, setSorting] = useState<SortingState>([])
  const table = useTable({
    features,
    columns: columns.map(({ id, compare }) => ({
      id,
      accessorFn: (row: R) => row,
      enableSorting: compare !== undefined,
      sortDescFirst: false,
      sortFn: (a: { original: R }, b: { original: R }) => compare?.(a.original, b.original) ?? 0,
    })),
    // No rows are made for a table that nobody has sorted.
    data: sorting.length === 0 ? nothing : rows,
    state: { sorting },
    onSortingChange: setSorting,
  })
  const sorted = table.getRowModel().rows
  return {
    rows: useMemo(
      () => (sorting.length === 0 ? rows : sorted.map(({ original }) => original)),
      [sorting, rows, sorted],
    ),
    orderOf: (id) => {
      const order = table.getColumn(id)?.getIsSorted() ?? false
      return order === false ? 'none' : names[order]
    },
    sort: (id) => table.getColumn(id)?.toggleSorting(),
  }
}
