import type { Scale } from '../model/level.ts'
import type { Workspace } from '../model/workspace.ts'
import { numberOf } from './cellKinds.ts'
import { readDay } from './readDay.ts'
import type { Field, FieldType } from './recordFields.ts'
import { folded, type NamedTables, RecordNames } from './recordNames.ts'

/** What reading and writing fields needs to know of a workspace. */
export interface FieldContext {
  readonly names: RecordNames
  readonly scale: Scale
}

export function fieldContext(
  workspace: NamedTables & Pick<Workspace, 'organisation'>,
): FieldContext {
  return { names: new RecordNames(workspace), scale: workspace.organisation.record.levels }
}

/** The value that a text says, or why it says none, as a sentence. */
export type ReadField = { readonly value: unknown } | { readonly refused: string }

/**
 * Reads a text that somebody typed or pasted. An empty one says the default, as in files; of what
 * the record does not stand without it is refused.
 */
export function readField(field: Field, text: string, { names, scale }: FieldContext): ReadField {
  const { type, cell } = field
  const trimmed = text.trim()
  if (trimmed === '' && field.isRequired) return { refused: `“${field.label}” cannot be empty.` }
  if (text === '' || (trimmed === '' && type.kind !== 'text')) return { value: field.blank }
  switch (type.kind) {
    case 'reference': {
      const found = names.find(type.to, text)
      return 'refused' in found ? found : { value: found.id }
    }
    case 'level':
      return readLevel(field, type, trimmed, scale)
    case 'number':
      return readNumber(field, type, trimmed, scale)
    case 'day':
      return readDay(trimmed)
    case 'choice': {
      const said = folded(text)
      const option = type.options.find(({ label, other = label }) =>
        [label, other].some((word) => folded(word) === said),
      )
      return valueOr(cell.expected, cell.read(option?.value ?? text, scale))
    }
    default:
      return valueOr(cell.expected, cell.read(field.isRequired ? trimmed : text, scale))
  }
}

/** The text that reads as the value: as it is edited and copied. */
export function writeField({ type, cell }: Field, value: unknown, { names }: FieldContext): string {
  if (value === null || value === undefined) return ''
  if (type.kind === 'reference') return names.textOf(type.to, String(value))
  const text = cell.write(value)
  if (type.kind === 'number' && type.percent === 'unit' && isShare(text)) return `${text} %`
  return type.kind === 'choice' && optionOf(type, text) === undefined ? '' : text
}

/** The text for reading: names of records, words of levels and choices. */
export function showField(field: Field, value: unknown, { names, scale }: FieldContext): string {
  const { type, cell } = field
  if (value === null || value === undefined) return ''
  switch (type.kind) {
    case 'reference':
      return names.nameOf(type.to, String(value))
    case 'level':
      return typeof value === 'number' ? levelWords(value, scale) : cell.write(value)
    case 'choice':
      return optionOf(type, cell.write(value))?.label ?? ''
    default:
      return cell.write(value)
  }
}

/** `3 · Practitioner`. */
export function levelWords(level: number, scale: Scale): string {
  return `${level} · ${scale[level]?.name ?? ''}`
}

const percentSign = /\s*%$/

function readNumber(
  { cell }: Field,
  { percent }: FieldType & { kind: 'number' },
  text: string,
  scale: Scale,
): ReadField {
  if (percent === 'unit' && isShare(text)) {
    return { refused: `${text} % is hardly meant. Write 50 for half of the time.` }
  }
  const number = numberOf(text.replace(percentSign, ''))
  const isOfOne = percent === 'share' && percentSign.test(text) && number !== undefined
  return valueOr(cell.expected, cell.read(isOfOne ? String(number / 100) : text, scale))
}

/** Whether a percentage is written as shares of one are: as `0.5`. */
function isShare(text: string): boolean {
  const number = numberOf(text)
  return number !== undefined && number > 0 && number <= 1 && /[.,]/.test(text)
}

const notApplicable: ReadonlySet<string> = new Set(['-', '–', 'na', 'n/a'])

function readLevel(
  { cell }: Field,
  { mayNotApply }: FieldType & { kind: 'level' },
  text: string,
  scale: Scale,
): ReadField {
  if (mayNotApply && notApplicable.has(text.toLowerCase())) return { value: 'n/a' }
  const value = cell.read(text, scale)
  const isOnScale = typeof value !== 'number' || scale[value] !== undefined
  if (value !== undefined && isOnScale) return { value }
  const rule = `Levels go from 0 to ${scale.length - 1}`
  return { refused: mayNotApply ? `${rule}; n/a where the skill does not apply.` : `${rule}.` }
}

function optionOf({ options }: FieldType & { kind: 'choice' }, value: string) {
  return options.find((option) => option.value === value)
}

function valueOr(expected: string, value: unknown): ReadField {
  return value === undefined ? { refused: expected } : { value }
}
