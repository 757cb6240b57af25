import type { GridRejection, GridSource } from './gridData.ts'

/** The same cells, those marked of which a text was not taken. */
export function markRejected(source: GridSource, rejected: readonly GridRejection[]): GridSource {
  if (rejected.length === 0) return source
  const rows = new Map<string, Map<string, string>>()
  for (const { row, column, reason } of rejected) {
    const marked = rows.get(row)
    if (marked === undefined) rows.set(row, new Map([[column, reason]]))
    else marked.set(column, reason)
  }
  return {
    ...source,
    cell: (row, column) => {
      const cell = source.cell(row, column)
      const reason = rows.get(row)?.get(column)
      return reason === undefined ? cell : { ...cell, rejected: reason }
    },
  }
}
