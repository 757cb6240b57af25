import type { Fields } from '../edits/fields.ts'
import { keyOf, type Records, type Workspace } from '../model/workspace.ts'
import { type EditableTable, recordTypes } from './recordFields.ts'
import type { RecordNames } from './recordNames.ts'

/** A record of any type, as its fields. */
export type AnyRecord = Fields

/** A table as any of them. Another object means that a record may have changed. */
export function recordsOf(workspace: Workspace, table: EditableTable): Iterable<AnyRecord> {
  return workspace[table] as Iterable<unknown> as Iterable<AnyRecord>
}

/** Whether a table holds the same records in both, whatever they say. */
export function haveSameKeys(table: EditableTable, a: Workspace, b: Workspace): boolean {
  return a[table].hasSameKeys(b[table] as never)
}

export function recordKey(table: EditableTable, record: AnyRecord): string {
  return keyOf(table, record as unknown as Records[EditableTable])
}

/** The record that has the key now. */
export function findRecord(
  workspace: Workspace,
  table: EditableTable,
  key: string,
): AnyRecord | undefined {
  return found(workspace, table, key) as unknown as AnyRecord | undefined
}

function found(workspace: Workspace, table: EditableTable, key: string) {
  if (!isLink(table)) return workspace[table].get(key as never)
  const [owner, item] = endsOf(key)
  return workspace[table].get(owner as never, item as never)
}

function isLink(table: EditableTable): table is 'ratings' | 'requirements' {
  return table === 'ratings' || table === 'requirements'
}

function endsOf(key: string): readonly [owner: string, item: string] {
  const [owner = '', item = ''] = key.split('\u001f')
  return [owner, item]
}

/** What a record is called: its name, or those of the records that it joins. */
export function titleOf(table: EditableTable, record: AnyRecord, names: RecordNames): string {
  const { name } = record
  if (typeof name === 'string') return name
  const joined = recordTypes[table].fields.flatMap(({ id, type, isRequired }) =>
    isRequired && type.kind === 'reference' ? names.nameOf(type.to, String(record[id])) : [],
  )
  return joined.join(', ')
}
