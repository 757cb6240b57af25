import type { Table } from '../model/tables.ts'
import type { Records, TableName, Workspace } from '../model/workspace.ts'
import type { Edit } from './edit.ts'
import type { Fields } from './fields.ts'

/** The tables that keep records by the one that this field names. */
const owners: Readonly<Partial<Record<TableName, string>>> = {
  ratings: 'person',
  requirements: 'team',
  thingNeeds: 'thing',
}

/**
 * Which records name others in a field, for whoever fits many edits one after the other. A field
 * is gathered when it is first asked for, in one pass over its table, and followed from then on,
 * so that no edit costs another pass.
 */
export class PointingRecords {
  #workspace: Workspace
  /** By table and field, then by the id that is named: records that do, or once did. */
  readonly #gathered = new Map<TableName, Map<string, Map<unknown, object[]>>>()

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  /** The records of the table, as they are now, of which the field names the id. */
  of<T extends TableName>(table: T, field: string, id: string): Records[T][] {
    if (owners[table] === field) {
      const owned = this.#workspace[table] as unknown as {
        of(owner: string): readonly Records[T][]
      }
      return [...owned.of(id)]
    }
    const present = this.#workspace[table] as unknown as Table<object>
    const found = new Set<object>()
    for (const record of this.#byId(table, field).get(id) ?? []) {
      const now = present.same(record)
      if (now !== undefined && (now as Fields)[field] === id) found.add(now)
    }
    return [...found] as Records[T][]
  }

  /** Follows an edit that led to `after`. Linear in the edit. */
  move(edit: Edit, after: Workspace): void {
    this.#workspace = after
    for (const { table, after: record } of edit.changes) {
      if (record === null) continue
      for (const [field, byId] of this.#gathered.get(table) ?? []) put(byId, field, record)
    }
  }

  #byId(table: TableName, field: string): Map<unknown, object[]> {
    const fields = this.#gathered.get(table) ?? new Map<string, Map<unknown, object[]>>()
    this.#gathered.set(table, fields)
    const known = fields.get(field)
    if (known !== undefined) return known
    const byId = new Map<unknown, object[]>()
    for (const record of this.#workspace[table] as Iterable<object>) put(byId, field, record)
    fields.set(field, byId)
    return byId
  }
}

function put(byId: Map<unknown, object[]>, field: string, record: object): void {
  const id = (record as Fields)[field]
  if (typeof id !== 'string') return
  const records = byId.get(id)
  if (records === undefined) byId.set(id, [record])
  else records.push(record)
}
