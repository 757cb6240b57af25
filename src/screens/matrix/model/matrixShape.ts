import { listRows } from '#ui/grid/gridData.ts'
import { GridShape, type Place as ShapePlace } from '#ui/grid/gridShape.ts'
import type { GridAxes } from './axes.ts'
import { columnWidth } from './chipLayout.ts'
import type { Place } from './place.ts'

/** The matrix as every grid sees it: one head row, and row heads as column 0. */
export function shapeOf({ columns, rows }: GridAxes): GridShape {
  return new GridShape(
    listRows(
      rows.map(({ key, chapter }) => ({
        id: key,
        kind: 'item',
        label: chapter?.name ?? 'No chapter',
      })),
    ),
    columns.map(({ key, team }) => ({
      id: key,
      label: team?.name ?? 'No team',
      width: columnWidth,
      type: { kind: 'text', isMultiline: true },
      align: 'start',
    })),
  )
}

/** The cell or head by its keys. */
export function placeAt(shape: GridShape, { r, c }: ShapePlace): Place {
  return { column: shape.column(c)?.id ?? null, row: shape.row(r)?.id ?? null, person: null }
}

/** The cell or head by its indexes; where a key has gone, the first one that there is. */
export function shapePlaceOf(shape: GridShape, { column, row }: Place): ShapePlace {
  const nearest = { r: row === null ? 0 : 1, c: column === null ? 0 : 1 }
  const head = shape.position({ r: 0, c: 0 })
  return shape.place({ row: row ?? head.row, column: column ?? head.column }, nearest)
}
