import {
  emptyCell,
  type GridColumn,
  type GridRow,
  type GridSource,
  listRows,
} from '#ui/grid/gridData.ts'
import { GridShape } from '#ui/grid/gridShape.ts'

export interface GridSketch {
  readonly shape: GridShape
  readonly source: GridSource
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
}

/**
 * A grid as text: a line a row, a character a cell, a dot for an empty one. A line `# name` heads a
 * group, `= 12` is a foot, `+` the new row, `R` a read-only cell. Columns are a, b, c…; with `groups`
 * they stand under those names.
 */
export function sketchGrid(lines: readonly string[], groups?: string): GridSketch {
  const width = Math.max(
    ...lines.filter((line) => /^[^#=+]/.test(line)).map(({ length }) => length),
  )
  const columns = Array.from({ length: width }, (_, at): GridColumn => {
    const id = String.fromCharCode(97 + at)
    const group = groups?.[at]
    return {
      id,
      label: id,
      width: 10 * (at + 1),
      type: { kind: 'text', isMultiline: true },
      align: 'start',
      ...(group === undefined ? {} : { group: { id: group, label: `Group ${group}` } }),
    }
  })
  const rows = lines.map((line, at): GridRow => {
    const kind = line.startsWith('#') ? 'group' : line.startsWith('=') ? 'foot' : 'item'
    const isNew = line === '+'
    return { id: String(at), kind, label: `Row ${at}`, ...(isNew ? { isNew } : {}) }
  })
  const source: GridSource = {
    cell: (row, column) => {
      const line = lines[Number(row)] ?? ''
      const cells = line === '+' ? '' : line.startsWith('=') ? line.slice(2) : line
      const character = cells[column.charCodeAt(0) - 97] ?? '.'
      const text = character === '.' ? '' : character
      const isFixed = line.startsWith('=') || character === 'R'
      return { ...emptyCell, text, readOnly: isFixed ? 'Not to be edited here.' : null }
    },
    name: (row, column) => `${row}, ${column}`,
  }
  return { shape: new GridShape(listRows(rows), columns), source, rows, columns }
}
