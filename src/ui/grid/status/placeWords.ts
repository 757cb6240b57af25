import type { GridSource } from '../gridData.ts'
import type { GridShape, Place } from '../gridShape.ts'

/** Which place it is, by what heads it: `Kotlin · Ana Ruiz`. */
export function placeWords(shape: GridShape, { r, c }: Place): string {
  const row = shape.row(r)
  const column = shape.column(c)
  if (row === undefined) {
    return (shape.kind(r) === 'columns' ? column?.label : shape.run(c)?.label) ?? ''
  }
  if (column !== undefined && row.kind !== 'group') return `${column.label} · ${row.label}`
  return row.detail === undefined ? row.label : `${row.label} · ${row.detail}`
}

/** What is read there, as a sentence where it is a cell. */
export function placeName(shape: GridShape, source: GridSource, place: Place): string {
  const row = shape.row(place.r)
  const column = shape.column(place.c)
  if (row === undefined || row.kind === 'group' || column === undefined) {
    return placeWords(shape, place)
  }
  return source.name(row.id, column.id)
}
