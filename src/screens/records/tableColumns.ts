import { levelWords } from '#core/fields/fieldText.ts'
import {
  type EditableTable,
  type Field,
  type FieldType,
  recordTypes,
} from '#core/fields/recordFields.ts'
import type { Scale } from '#core/model/level.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { CellType, GridChoice, GridColumn } from '#ui/grid/gridData.ts'
import { noteField } from './notes.ts'
import { recordChoices } from './recordChoices.ts'

const widths: { readonly [K in FieldType['kind']]: number } = {
  text: 168,
  number: 112,
  day: 112,
  choice: 168,
  level: 152,
  reference: 184,
}
const nameWidth = 208
const longWidth = 280

/** A column a field. They stay the same for as long as the scale does. */
export function tableColumns(
  table: EditableTable,
  scale: Scale,
  current: () => Workspace,
): GridColumn[] {
  return recordTypes[table].fields.map((field) => {
    const { id, label, type } = field
    const isLong = type.kind === 'text' && type.isMultiline
    return {
      id,
      label,
      width: isLong ? longWidth : id === 'name' ? nameWidth : widths[type.kind],
      type: cellType(field, scale, current),
      align: type.kind === 'number' ? 'end' : 'start',
      hasNotes: noteField(table, id) !== null,
    }
  })
}

function cellType(field: Field, scale: Scale, current: () => Workspace): CellType {
  const { type } = field
  switch (type.kind) {
    case 'text':
      return type
    case 'number':
      return { kind: 'number' }
    case 'day':
      return { kind: 'date' }
    case 'choice': {
      const none = field.blank === null || !isOption(type, field.blank)
      const choices = [...type.options, ...(none ? [nothing('Not said')] : [])]
      const digits = type.options.map(({ value }) => value).filter((it) => it.length === 1)
      return { kind: 'choice', choices: () => choices, instantKeys: digits.join('') }
    }
    case 'level': {
      const choices = levelChoices(field, type, scale)
      // A level of two digits is typed in the editor.
      const digits = '0123456789'.slice(0, scale.length)
      const instantKeys = type.mayNotApply ? `${digits}-` : digits
      return { kind: 'choice', choices: () => choices, instantKeys }
    }
    case 'reference':
      return {
        kind: 'choice',
        choices: () => [
          ...recordChoices(type.to, current()),
          ...(field.isRequired ? [] : [nothing(`No ${field.label.toLowerCase()}`)]),
        ],
        instantKeys: '',
      }
  }
}

function isOption({ options }: FieldType & { kind: 'choice' }, blank: unknown): boolean {
  return options.some(({ value }) => value === blank)
}

function nothing(label: string): GridChoice {
  return { value: '', label }
}

function levelChoices(
  { isRequired }: Field,
  { mayNotApply }: FieldType & { kind: 'level' },
  scale: Scale,
): GridChoice[] {
  const levels = scale.map(({ description }, level) => ({
    value: String(level),
    label: levelWords(level, scale),
    description,
  }))
  if (isRequired) return levels
  return mayNotApply
    ? [
        ...levels,
        { value: 'n/a', label: 'n/a', description: 'The skill does not apply.' },
        nothing('Not rated'),
      ]
    : [...levels, nothing('Not its own: as the organisation')]
}
