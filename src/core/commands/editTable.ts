import { type Change, change, type Edit, isRefusal } from '../edits/edit.ts'
import { changedFields } from '../edits/fields.ts'
import { settleConflicts } from '../edits/settleConflicts.ts'
import { type EditableTable, recordTypes } from '../fields/recordFields.ts'
import type { RecordNames } from '../fields/recordNames.ts'
import { type AnyRecord, recordKey, recordsOf, titleOf } from '../fields/records.ts'
import type { Day } from '../model/day.ts'
import { counted } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit, quoted } from './checked.ts'
import { type Draft, type Rejection, TableDrafts } from './tableDrafts.ts'

export type { Rejection }

/** Texts for any number of cells of one table, and rows to add to it. */
export interface TableInput {
  readonly table: EditableTable
  /** By the record's key and the field's id; of two for one cell the later one counts. */
  readonly inputs: readonly {
    readonly row: string
    readonly column: string
    readonly text: string
  }[]
  /** Texts by the field's id; a row of empty texts is passed over. */
  readonly added: readonly ReadonlyMap<string, string>[]
  readonly newId: () => string
  readonly day: Day
}

export interface TableOutcome {
  readonly edit: Edit
  /** Cells of records that were there. */
  readonly changed: number
  /** Records that are new. */
  readonly added: number
  /** Everything else that was given and does not stand there now. */
  readonly rejected: readonly Rejection[]
}

/** A draft and what it leads to. */
interface Settled {
  readonly draft: Draft
  readonly after: AnyRecord | null
}

/**
 * Takes what was typed or pasted into a table, as one edit: of many cells those that can be, and
 * for each other one the reason. Records never collide, days of a record stay in order, and a
 * text that could mean two things is rejected.
 *
 * Complexity: linear in the cells; in the table where records can collide, and in the tables that
 * are referred to by name.
 */
export function editTable(workspace: Workspace, input: TableInput): TableOutcome {
  const { table } = input
  const drafts = new TableDrafts(workspace, input)
  const read = rowsOf(input).flatMap((row) => drafts.read(row) ?? [])
  for (const draft of read) {
    keepDaysInOrder(draft, drafts, table)
    keepPossible(draft, drafts, workspace, input.day)
  }
  const settled = settle(workspace, table, read, drafts)
  const changes = [...changesOf(table, settled), ...changesAlong(settled, drafts, input)]
  const label = labelOf(table, settled, drafts.context.names)
  const edit = checkedEdit(label, changes)
  // Every value has been read by the schema of its field.
  if (isRefusal(edit)) throw new Error(edit.refused)
  const told = settled.filter(({ draft }) => draft.before !== null)
  return {
    edit,
    changed: told.reduce((sum, { draft }) => sum + draft.values.size, 0),
    added: settled.filter(({ draft, after }) => draft.before === null && after !== null).length,
    rejected: drafts.rejected,
  }
}

function rowsOf({ inputs, added }: TableInput) {
  const rows = new Map<string, Map<string, string>>()
  for (const { row, column, text } of inputs) {
    const texts = rows.get(row)
    if (texts === undefined) rows.set(row, new Map([[column, text]]))
    else texts.set(column, text)
  }
  const isSaid = (texts: ReadonlyMap<string, string>) =>
    [...texts.values()].some((text) => text.trim() !== '')
  return [
    ...[...rows].map(([row, texts]) => ({ row, texts })),
    ...added.filter(isSaid).map((texts) => ({ row: null, texts })),
  ]
}

function keepDaysInOrder(draft: Draft, drafts: TableDrafts, table: EditableTable): void {
  const { fields, spans } = recordTypes[table]
  const label = (id: string) => fields.find((field) => field.id === id)?.label ?? id
  for (const [first, last] of spans) {
    if (!draft.values.has(first) && !draft.values.has(last)) continue
    const day = (id: string) => ({ ...draft.before, ...Object.fromEntries(draft.values) })[id]
    const [from, to] = [day(first), day(last)]
    if (typeof from !== 'string' || typeof to !== 'string' || from <= to) continue
    const reason = `“${label(last)}”, ${to}, is before “${label(first)}”, ${from}.`
    drafts.reject(draft, [first, last], reason)
  }
}

function keepPossible(draft: Draft, drafts: TableDrafts, workspace: Workspace, day: Day): void {
  const { fault: faultOf } = drafts.rules
  if (faultOf === null || draft.values.size === 0) return
  const after = drafts.after(draft)
  const fault = after === null ? null : faultOf({ before: draft.before, after }, workspace, day)
  if (fault !== null) drafts.reject(draft, fault.fields, fault.reason)
}

/** Takes back what would collide with a record that is there, or with another draft. */
function settle(
  workspace: Workspace,
  table: EditableTable,
  read: readonly Draft[],
  drafts: TableDrafts,
): Settled[] {
  const { conflicts, identity, collision } = drafts.rules
  const wanted = read.map((draft) => ({ draft, after: drafts.after(draft) }))
  if (conflicts === null) return wanted
  const proposals = wanted.flatMap(({ draft, after }) => {
    const { before, values } = draft
    const isMoving = before === null || identity.some((field) => values.has(field))
    return isMoving && after !== null ? [{ draft, before, after }] : []
  })
  if (proposals.length === 0) return wanted
  const going = new Set(
    wanted.flatMap(({ draft, after }) => (after === null ? draft.before : []) ?? []),
  )
  const standing = [...recordsOf(workspace, table)].filter((record) => !going.has(record))
  const refused = settleConflicts(proposals, standing, conflicts)
  for (const proposal of proposals) {
    if (!refused.has(proposal)) continue
    drafts.reject(proposal.draft, identity, collision(proposal.after, drafts.context.names))
  }
  const isRefused = new Set([...refused].map(({ draft }) => draft))
  return wanted.map((it) =>
    isRefused.has(it.draft) ? { draft: it.draft, after: drafts.after(it.draft) } : it,
  )
}

/** A record's key may change, and another record may take its place: one change a key. */
function changesOf(table: EditableTable, settled: readonly Settled[]): Change[] {
  const byKey = new Map<string, { before: AnyRecord | null; after: AnyRecord | null }>()
  const at = (record: AnyRecord) => {
    const key = recordKey(table, record)
    const known = byKey.get(key) ?? { before: null, after: null }
    byKey.set(key, known)
    return known
  }
  for (const { draft, after } of settled) {
    if (draft.before === after) continue
    if (draft.before !== null) at(draft.before).before = draft.before
    if (after !== null) at(after).after = after
  }
  return [...byKey.values()].map(({ before, after }) =>
    change(table, before as never, after as never),
  )
}

/** What is kept beside the records that changed. */
function changesAlong(
  settled: readonly Settled[],
  { rules }: TableDrafts,
  { day, newId }: TableInput,
): Change[] {
  return settled.flatMap(({ draft: { before }, after }) =>
    after === null || after === before ? [] : rules.along({ before, after }, day, newId),
  )
}

function labelOf(table: EditableTable, settled: readonly Settled[], names: RecordNames): string {
  const { one, many, fields } = recordTypes[table]
  const touched = settled.filter(({ draft, after }) => draft.before !== after)
  const added = touched.filter(({ draft }) => draft.before === null)
  const changed = touched.filter(({ draft }) => draft.before !== null)
  const cells = changed.reduce((sum, { draft }) => sum + draft.values.size, 0)
  const [first] = touched
  const record = first?.after ?? first?.draft.before
  if (touched.length === 1 && record !== undefined && record !== null) {
    const title = quoted(titleOf(table, record, names))
    if (added.length === 1) return `Add ${title}`
    const before = first?.draft.before ?? record
    if (changedFields(before, record).includes('name')) {
      return `Rename ${quoted(titleOf(table, before, names))} to ${title}`
    }
    const field = fields.find(({ id }) => first?.draft.values.has(id))
    if (cells === 1) return `Change “${field?.label}” of ${title}`
  }
  const change = `Change ${counted(cells, 'cell', 'cells')} of ${many}`
  const add = `dd ${counted(added.length, one, many)}`
  if (added.length === 0) return change
  return changed.length === 0 ? `A${add}` : `${change}, a${add}`
}
