import type { Edit } from '#core/edits/edit.ts'
import { changedFields, type Fields } from '#core/edits/fields.ts'
import { type EditableTable, recordTypes } from '#core/fields/recordFields.ts'
import { recordKey } from '#core/fields/records.ts'
import type { GridInput } from '#ui/grid/gridData.ts'

/** The cells of a table that an edit changed, by the records' keys; of a new record its first. */
export function changedCells(
  table: EditableTable,
  { changes }: Edit,
): readonly Pick<GridInput, 'row' | 'column'>[] {
  const columns = recordTypes[table].fields.map(({ id }) => id)
  return changes.flatMap((change) => {
    if (change.table !== table || change.after === null) return []
    const after = change.after as unknown as Fields
    const row = recordKey(table, after)
    if (change.before === null) return columns.slice(0, 1).map((column) => ({ row, column }))
    const changed = new Set(changedFields(change.before as unknown as Fields, after))
    return columns.filter((id) => changed.has(id)).map((column) => ({ row, column }))
  })
}
