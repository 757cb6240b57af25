import type { EditableTable } from '#core/fields/recordFields.ts'
import type { GridInput } from '#ui/grid/gridData.ts'
import { keyOfRow } from './tableRows.ts'

/** The field with the note of a column's cells: the comment of a rating is at its level. */
export function noteField(table: EditableTable, column: string): 'note' | null {
  return table === 'ratings' && column === 'level' ? 'note' : null
}

type CellInput = Pick<GridInput, 'row' | 'column' | 'text'>

/** The inputs to the cells of records, that of a cell's note as one to its field. */
export function withNotes(
  table: EditableTable,
  inputs: readonly GridInput[],
): readonly CellInput[] {
  return inputs.flatMap(({ row, column, text, note }): CellInput[] => {
    const key = keyOfRow(row)
    const field = noteField(table, column)
    const own = { row: key, column, text }
    return field === null || note === undefined
      ? [own]
      : [own, { row: key, column: field, text: note }]
  })
}
