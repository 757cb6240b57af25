import type { BaselineChange, BaselineEdit } from '../model/baseline.ts'
import type { ChangeIn } from '../model/changeSchema.ts'
import { keyOf, type Records, type TableName, tableNames } from '../model/workspace.ts'

/** One record of one table, before and after. At least one of the two is there. */
export type ChangeOf<T extends TableName> = ChangeIn<Records, T>
export type Change = { [T in TableName]: ChangeOf<T> }[TableName]

/**
 * The only thing that changes an organisation. A command makes it, undo inverts it, the
 * journal keeps it, other tabs and scenarios apply it. A record is in it at most once.
 */
export interface Edit {
  /** What the person did, in their words, as undo and history show it: "Move Ana to Payments". */
  readonly label: string
  readonly changes: readonly Change[]
}

/** An expected failure: why it cannot be done, as a sentence that says what to do. */
export interface Refusal {
  readonly refused: string
}

export type Outcome = Edit | Refusal

export function isRefusal(outcome: Outcome): outcome is Refusal {
  return 'refused' in outcome
}

export function refuse(reason: string): Refusal {
  return { refused: reason }
}

/** A change with its table, typed by the table's name. */
export function change<T extends TableName>(
  table: T,
  before: Records[T] | null,
  after: Records[T] | null,
): Change {
  return { table, before, after } as unknown as Change
}

/** Identity of the changed record across all tables. */
export function changeKey(it: Change): string {
  return `${it.table}\u001f${keyOf(it.table, recordOf(it))}`
}

/** Whether the edit leaves scenarios alone, so that it can stand in one. */
export function isBaselineEdit(edit: Edit): edit is BaselineEdit {
  return edit.changes.every(isBaselineChange)
}

function isBaselineChange(it: Change): it is BaselineChange {
  return it.table !== 'scenarios' && it.table !== 'scenarioEdits'
}

/** The record of a change, after it where there is one. */
export function recordOf<T extends TableName>(it: ChangeOf<T>): Records[T] {
  const record = it.after ?? it.before
  if (record === null) throw new Error(`A change of ${it.table} without a record`)
  return record
}

/** The changes by table, each table's in the order of the edit. */
export function changesByTable(edit: Edit): ReadonlyMap<TableName, readonly Change[]> {
  const groups = new Map<TableName, Change[]>()
  for (const name of tableNames) groups.set(name, [])
  for (const it of edit.changes) groups.get(it.table)?.push(it)
  return groups
}
