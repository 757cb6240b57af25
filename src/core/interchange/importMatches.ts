import { changedFields, type Fields, sameValue } from '../edits/fields.ts'
import type { Table } from '../model/tables.ts'
import { keyOf, type Records, type Workspace } from '../model/workspace.ts'
import { type BundleTableName, bundleTables } from './bundleTables.ts'
import { type ProblemLog, quoted } from './problem.ts'
import type { ParsedRow } from './readTable.ts'
import { rowsPerStep } from './steps.ts'

/** What a row does to a record; `before` is `null` where it adds one. */
export interface Match<R> {
  readonly line: number
  readonly before: R | null
  readonly after: R
}

/** Finds, in steps, the record that each row is about. A record is matched once at most. */
export function matchRows<T extends BundleTableName>(
  table: T,
  rows: readonly ParsedRow<Records[T]>[],
  workspace: Workspace,
  newId: () => string,
  log: ProblemLog,
): Generator<void, readonly Match<Records[T]>[]> {
  const stay = stayFields[table]
  return stay === undefined
    ? matchByKey(table, rows, workspace, log)
    : matchStays(table, rows, workspace, stay, newId)
}

function* matchByKey<T extends BundleTableName>(
  table: T,
  rows: readonly ParsedRow<Records[T]>[],
  workspace: Workspace,
  log: ProblemLog,
): Generator<void, readonly Match<Records[T]>[]> {
  const records = workspace[table] as unknown as Table<Records[T]>
  const matches = new Map<string, Match<Records[T]>>()
  for (const [at, { line, fields }] of rows.entries()) {
    if (at % rowsPerStep === 0) yield
    const before = records.same(fields as Records[T]) ?? null
    const after = before === null ? newRecord(table, line, fields, log) : updated(before, fields)
    const key = keyOf(table, after)
    // Two ids of a file can turn out to mean the same record once names are matched.
    const earlier = matches.get(key)
    if (earlier !== undefined) {
      const reason = `Line ${earlier.line} and line ${line} are about the same record.`
      log.add('last one kept', reason, { line })
    }
    matches.set(key, { line, before, after })
  }
  return [...matches.values()]
}

function newRecord<T extends BundleTableName>(
  table: T,
  line: number,
  fields: Partial<Records[T]>,
  log: ProblemLog,
): Records[T] {
  const create = bundleTables[table].create as unknown as (given: object) => Records[T]
  const { id, name } = fields as { id?: string; name?: string }
  if (id === undefined || (name !== undefined && name !== '')) return create(fields)
  if (name === '') {
    log.add('named by its id', `${quoted(id)} has no name.`, { line, column: 'name' })
  }
  return create({ ...fields, name: id })
}

function updated<R extends object>(before: R, fields: Partial<R>): R {
  const after = { ...before, ...fields }
  return 'name' in after && after.name === '' ? { ...after, name: (before as Named).name } : after
}

interface Named {
  readonly name: string
}

/** Records without an id in the files: what they must share, and the day that tells them apart. */
const stayFields: { readonly [T in BundleTableName]?: StayFields } = {
  memberships: { shared: ['team', 'person'], day: 'from' },
  interactions: { shared: ['from', 'to', 'mode'], day: 'starts' },
}

interface StayFields {
  readonly shared: readonly string[]
  readonly day: string
}

/**
 * Equal records first; then each row takes a record with its shared fields and first day that no
 * other row has taken, and what is left over is new.
 */
function* matchStays<T extends BundleTableName>(
  table: T,
  rows: readonly ParsedRow<Records[T]>[],
  workspace: Workspace,
  { shared, day }: StayFields,
  newId: () => string,
): Generator<void, readonly Match<Records[T]>[]> {
  const create = bundleTables[table].create as unknown as (given: object) => Records[T]
  const keyed = (fields: Fields) => shared.map((name) => fields[name]).join('\u001f')
  const free = new Map<string, Records[T][]>()
  for (const record of workspace[table] as unknown as Iterable<Records[T]>) {
    const key = keyed(record as unknown as Fields)
    const list = free.get(key)
    if (list === undefined) free.set(key, [record])
    else list.push(record)
  }
  const take = (fields: Fields, fits: (record: Records[T]) => boolean): Records[T] | null => {
    const list = free.get(keyed(fields))
    const at = list?.findIndex(fits) ?? -1
    return at < 0 ? null : (list?.splice(at, 1)[0] ?? null)
  }
  const equal: (Records[T] | null)[] = []
  for (const [at, { fields }] of rows.entries()) {
    if (at % rowsPerStep === 0) yield
    equal.push(take(fields as Fields, (record) => changedFields(record, fields).length === 0))
  }
  const matches: Match<Records[T]>[] = []
  for (const [at, { line, fields }] of rows.entries()) {
    if (at % rowsPerStep === 0) yield
    const said = fields as Fields
    const before =
      equal[at] ??
      take(said, (record) => {
        return said[day] === undefined || sameValue((record as unknown as Fields)[day], said[day])
      })
    const after = before === null ? create({ ...fields, id: newId() }) : { ...before, ...fields }
    matches.push({ line, before, after })
  }
  return matches
}
