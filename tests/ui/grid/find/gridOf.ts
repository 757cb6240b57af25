import {
  emptyCell,
  type GridCell,
  type GridColumn,
  type GridRow,
  type GridSource,
  listRows,
} from '#ui/grid/gridData.ts'
import { GridShape } from '#ui/grid/gridShape.ts'

export interface RowSketch {
  readonly label: string
  readonly detail?: string
  readonly kind?: GridRow['kind']
  readonly isOpen?: boolean
  readonly cells?: readonly (string | Partial<GridCell>)[]
}

export interface ColumnSketch {
  readonly label: string
  readonly group?: string
  readonly width?: number
}

/** A grid of the given rows and columns; rows are called r0, r1…, columns c1, c2…. */
export function gridOf(columnSketches: readonly ColumnSketch[], rowSketches: readonly RowSketch[]) {
  const columns = columnSketches.map(
    ({ label, group, width = 40 }, at): GridColumn => ({
      id: `c${at + 1}`,
      label,
      width,
      type: { kind: 'text', isMultiline: false },
      align: 'center',
      ...(group === undefined ? {} : { group: { id: group, label: group } }),
    }),
  )
  const rows = rowSketches.map(
    ({ cells: _, kind = 'item', ...row }, at): GridRow => ({ id: `r${at}`, kind, ...row }),
  )
  const source: GridSource = {
    cell: (row, column) => {
      const cell = rowSketches[Number(row.slice(1))]?.cells?.[Number(column.slice(1)) - 1] ?? ''
      return { ...emptyCell, ...(typeof cell === 'string' ? { text: cell } : cell) }
    },
    name: (row, column) => `${column} of ${row}`,
  }
  return { shape: new GridShape(listRows(rows), columns), source, rows, columns }
}
