import { sameValue } from '../edits/fields.ts'
import { createRecord } from '../fields/createRecord.ts'
import { type FieldContext, fieldContext, readField, writeField } from '../fields/fieldText.ts'
import { type EditableTable, type Field, recordTypes } from '../fields/recordFields.ts'
import { type AnyRecord, findRecord } from '../fields/records.ts'
import type { Day } from '../model/day.ts'
import type { Workspace } from '../model/workspace.ts'
import { type TableRules, tableRules } from './tableRules.ts'

/** A cell, or a row to be added, that could not be taken. */
export interface Rejection {
  /** `null`: of a row to be added. */
  readonly row: string | null
  /** `null`: the row as a whole. */
  readonly column: string | null
  readonly text: string
  /** A sentence. */
  readonly reason: string
}

/** Texts for one record; of two for one field the later one counts. */
export interface RowInput {
  /** The record's key; `null`: a new one. */
  readonly row: string | null
  readonly texts: ReadonlyMap<string, string>
}

/** One record on its way: what was taken of its texts, and what was not. */
export interface Draft {
  readonly row: string | null
  /** `null`: a new record. */
  readonly before: AnyRecord | null
  readonly texts: ReadonlyMap<string, string>
  /** Values by field that differ from those before. */
  readonly values: Map<string, unknown>
  /** Set once a new record cannot be added. */
  isLeftOut: boolean
}

/** Reads rows of texts for one table, and keeps what could not be taken. */
export class TableDrafts {
  readonly rejected: Rejection[] = []
  readonly context: FieldContext
  readonly rules: TableRules
  readonly #workspace: Workspace
  readonly #table: EditableTable
  readonly #fields: ReadonlyMap<string, Field>
  readonly #newId: () => string
  readonly #day: Day

  constructor(
    workspace: Workspace,
    { table, newId, day }: { table: EditableTable; newId: () => string; day: Day },
  ) {
    this.context = fieldContext(workspace)
    this.rules = tableRules[table]
    this.#workspace = workspace
    this.#table = table
    this.#fields = new Map(recordTypes[table].fields.map((field) => [field.id, field]))
    this.#newId = newId
    this.#day = day
  }

  /** `null` where nothing of the row can be taken. */
  read({ row, texts }: RowInput): Draft | null {
    const before = row === null ? null : findRecord(this.#workspace, this.#table, row)
    if (before === undefined) {
      for (const [column, text] of texts) {
        this.#reject(row, column, text, 'It was deleted meanwhile. Undo brings it back.')
      }
      return null
    }
    const draft: Draft = { row, before, texts, values: new Map(), isLeftOut: false }
    for (const [column, text] of texts) this.#readCell(draft, this.#field(column), text)
    if (before === null) this.#completeNew(draft)
    return draft
  }

  /** Takes the values of these fields back, as far as they were given. A new record goes whole. */
  reject(draft: Draft, fields: readonly string[], reason: string): void {
    if (draft.before === null) {
      this.#leaveOut(draft, null, reason)
      return
    }
    for (const field of fields) {
      if (!draft.values.delete(field)) continue
      this.#reject(draft.row, field, draft.texts.get(field) ?? '', reason)
    }
  }

  /** The record that the draft leads to; `null`: none. A new one that says nothing is left out. */
  after(draft: Draft): AnyRecord | null {
    const { before, values } = draft
    if (draft.isLeftOut) return null
    if (values.size === 0) return before
    const after = { ...(before ?? this.#blank()), ...Object.fromEntries(values) }
    const isGiven = (field: string) => values.has(field)
    const finished = this.rules.finish({ before, after, isGiven }, this.#day)
    if (finished === null && before === null) this.#leaveOut(draft, null, this.rules.saysNothing)
    return finished
  }

  #readCell(draft: Draft, field: Field, text: string): void {
    const { before, values, row } = draft
    if (before !== null && text === writeField(field, before[field.id], this.context)) return
    const read = readField(field, text, this.context)
    if ('refused' in read) {
      if (before === null && field.isRequired) {
        this.#leaveOut(draft, field.id, text.trim() === '' ? missing(field) : read.refused)
      } else this.#reject(row, field.id, text, read.refused)
    } else if (before === null || !sameValue(before[field.id], read.value)) {
      values.set(field.id, read.value)
    }
  }

  #completeNew(draft: Draft): void {
    for (const field of this.#fields.values()) {
      const { id, isRequired } = field
      if (isRequired && !draft.texts.has(id)) this.#leaveOut(draft, id, missing(field))
    }
  }

  #blank(): AnyRecord {
    const create = createRecord[this.#table] as (given: object) => object
    const isEntity = this.#table !== 'ratings' && this.#table !== 'requirements'
    const id = isEntity ? { id: this.#newId() } : {}
    return create(id) as AnyRecord
  }

  #leaveOut(draft: Draft, column: string | null, reason: string): void {
    if (draft.isLeftOut) return
    draft.isLeftOut = true
    const said = column === null ? [...draft.texts.values()].join(', ') : draft.texts.get(column)
    this.#reject(draft.row, column, said ?? '', reason)
  }

  #reject(row: string | null, column: string | null, text: string, reason: string): void {
    this.rejected.push({ row, column, text, reason })
  }

  /** A column that does not exist is a bug of the caller's. */
  #field(id: string): Field {
    const field = this.#fields.get(id)
    if (field === undefined) throw new Error(`${this.#table} have no column ${id}`)
    return field
  }
}

function missing({ label, type }: Field): string {
  return type.kind === 'text' ? 'Give it a name first.' : `“${label}” is missing.`
}
