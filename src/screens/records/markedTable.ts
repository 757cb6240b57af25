import type { ChangedRecords, Difference } from '#core/analysis/changedRecords.ts'
import type { EditableTable } from '#core/fields/recordFields.ts'
import type { AnyRecord } from '#core/fields/records.ts'
import type { GridSource } from '#ui/grid/gridData.ts'
import { markChanged } from '#ui/grid/markChanged.ts'
import { noteField } from './notes.ts'
import { keyOfRow } from './tableRows.ts'

/** The records of the baseline that are there no more, in no order that means anything. */
export function removedRecords(changed: ChangedRecords, table: EditableTable): AnyRecord[] {
  const differences = changed[table] as ReadonlyMap<string, Difference<unknown>>
  return [...differences.values()].flatMap(({ kind, before }) =>
    kind === 'removed' && before !== null ? [before as AnyRecord] : [],
  )
}

/**
 * The cells of a table with what differs from the baseline marked, and those of records that are
 * there no more as they were, to be read only.
 */
export function markedTable(
  source: GridSource,
  table: EditableTable,
  changed: ChangedRecords,
  baseline: GridSource,
): GridSource {
  const differences = changed[table] as ReadonlyMap<string, Difference<unknown>>
  const isGone = (row: string) => differences.get(keyOfRow(row))?.kind === 'removed'
  const whole: GridSource = {
    cell: (row, column) =>
      isGone(row)
        ? {
            ...baseline.cell(row, column),
            tone: null,
            ink: 'faint',
            ground: 'plain',
            readOnly: 'The scenario takes this row away.',
          }
        : source.cell(row, column),
    name: (row, column) => (isGone(row) ? baseline : source).name(row, column),
  }
  return markChanged(whole, (row, column) => {
    const difference = differences.get(keyOfRow(row))
    if (difference === undefined) return null
    const { kind, fields } = difference
    if (kind !== 'changed') return { kind, words: '' }
    const note = noteField(table, column)
    if (!fields.includes(column) && !(note !== null && fields.includes(note))) return null
    const was = baseline.cell(row, column).text
    return { kind, words: `was ${was === '' ? 'empty' : was}` }
  })
}
