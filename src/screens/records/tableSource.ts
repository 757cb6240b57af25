import { type FieldContext, showField, writeField } from '#core/fields/fieldText.ts'
import { type EditableTable, type Field, recordTypes } from '#core/fields/recordFields.ts'
import { findRecord, titleOf } from '#core/fields/records.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { emptyCell, type GridCell, type GridSource } from '#ui/grid/gridData.ts'
import { levelTint } from '#ui/levelTint.ts'
import { noteField } from './notes.ts'
import { blankRow, keyOfRow } from './tableRows.ts'

/** The cells of a table: texts are made when they are asked for. */
export function tableSource(
  workspace: Workspace,
  table: EditableTable,
  context: FieldContext,
): GridSource {
  const fields = new Map(recordTypes[table].fields.map((field) => [field.id, field]))
  return {
    cell: (row, column) => {
      const field = fields.get(column)
      const record = findRecord(workspace, table, keyOfRow(row))
      if (field === undefined || record === undefined) return emptyCell
      const cell = cellOf(field, record[column], context)
      const note = noteField(table, column)
      return note === null ? cell : { ...cell, note: String(record[note]) }
    },
    name: (row, column) => {
      const field = fields.get(column)
      if (field !== undefined && row === blankRow) {
        return `${field.label}, new ${recordTypes[table].one}: empty`
      }
      const record = findRecord(workspace, table, keyOfRow(row))
      if (field === undefined || record === undefined) return ''
      const text = showField(field, record[column], context)
      const fact = text === '' ? 'empty' : text
      return `${field.label}, ${titleOf(table, record, context.names)}: ${fact}`
    },
  }
}

function cellOf(field: Field, value: unknown, context: FieldContext): GridCell {
  const shown = showField(field, value, context)
  if (shown === '') return emptyCell
  const written = writeField(field, value, context)
  // A cell shows one line; its editor shows them all.
  const text = shown.replace(/\s*[\r\n]+\s*/g, ' ')
  return {
    ...emptyCell,
    text,
    ...(text === written ? {} : { value: written }),
    ...(field.type.kind === 'level' ? levelLook(value, context) : {}),
  }
}

function levelLook(value: unknown, { scale }: FieldContext): Partial<GridCell> {
  if (typeof value !== 'number') return { ink: 'faint' }
  return { tone: levelTint(value, scale.length - 1) }
}
