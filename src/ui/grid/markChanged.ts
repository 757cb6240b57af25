import type { GridChange, GridSource } from './gridData.ts'

/** The same cells, those marked that differ from what they are compared with. */
export function markChanged(
  source: GridSource,
  changeOf: (row: string, column: string) => GridChange | null,
): GridSource {
  return {
    ...source,
    cell: (row, column) => {
      const cell = source.cell(row, column)
      const change = changeOf(row, column)
      return change === null ? cell : { ...cell, change }
    },
  }
}
