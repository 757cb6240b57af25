import type { Collection, Table } from 'dexie'
import {
  type Batch,
  type CatalogueRow,
  type CheckpointHeader,
  isExpected,
  type JournalRecord,
  type Loaded,
  type StorageHome,
  type WriteResult,
} from '../home.ts'
import type { StorageFailure, WorkspaceId } from '../port.ts'
import { storedSchema } from '../schema.ts'
import type { Connection, Database } from './database.ts'
import { failureOf, reasonOf } from './failure.ts'

// Everything in a key after the workspace is a number.
const first = -Infinity
const last = Infinity

/** Keeps everything in IndexedDB, each batch in one strictly durable transaction. */
export function indexedDbHome(connection: Connection): StorageHome {
  /** Reads; a connection that is lost on the way is opened once more. */
  async function reading<T>(absent: T, read: (database: Database) => Promise<T>): Promise<T> {
    try {
      const database = await connection.connect({ create: false })
      if (database === null) return absent
      return await read(database).catch(async (error: unknown) => {
        if (database.dexie.isOpen()) throw error
        const again = await connection.connect({ create: false })
        return again === null ? absent : await read(again)
      })
    } catch (error) {
      throw new Error(reasonOf(error), { cause: error })
    }
  }

  /** Writes in one transaction over everything, or says why not. `null`: there is no database. */
  async function writing<T>(
    create: boolean,
    write: (database: Database) => Promise<T>,
  ): Promise<T | Failed | null> {
    if (connection.isFrozen()) return newer
    try {
      const database = await connection.connect({ create })
      if (database === null) return null
      const { dexie } = database
      if (database.isNewer) return newer
      return await dexie.transaction('rw', dexie.tables, async () => {
        const schema = (await database.meta.get('schema'))?.value ?? 0
        if (schema > storedSchema) return newer
        // From here on an older program that is still open only reads.
        if (schema < storedSchema) await database.meta.put({ key: 'schema', value: storedSchema })
        return await write(database)
      })
    } catch (error) {
      if (connection.isFrozen()) return newer
      return { kind: 'failed', failure: failureOf(error) }
    }
  }

  return {
    durable: true,

    catalogue: () =>
      reading([], (database) => readAll(database.catalogue, (it) => it.toCollection())),
    row: (id) => reading(null, async ({ catalogue }) => (await catalogue.get(id)) ?? null),
    headers: (id) => reading([], (database) => readHeaders(database, id)),
    journal: (id, from, to) => reading([], (database) => readJournal(database, id, from, to)),

    load(id, withoutSlots) {
      return reading<Loaded | null>(null, async (database) => {
        const { dexie, catalogue, checkpoints, chunks, journal } = database
        const load = () => loadFrom(database, id, withoutSlots)
        try {
          return await dexie.transaction('r', [catalogue, checkpoints, chunks, journal], load)
        } catch (error) {
          if (!dexie.isOpen()) throw error
          // The browser may give up the whole transaction: once more without one around it.
          return await load()
        }
      })
    },

    async write(id, expected, batch) {
      const absent: WriteResult = { kind: 'moved', row: null }
      const result = await writing<WriteResult>(expected === null, async (database) => {
        const ids = (batch.journal ?? []).flatMap(({ entry }) => entry ?? [])
        const [row = null, known] = await Promise.all([
          database.catalogue.get(id),
          findEntries(database, id, ids),
        ])
        if (!isExpected(row, expected)) return { kind: 'moved', row }
        if (known.size > 0) return { kind: 'known', seqs: known }
        await writeBatch(database, id, batch)
        return { kind: 'written' }
      })
      return result ?? absent
    },

    async remove(id) {
      const result = await writing(false, async (database) => {
        await Promise.all([
          database.catalogue.delete(id),
          journalOf(database, id, first, last).delete(),
          headersOf(database, id).delete(),
          database.chunks
            .where('[workspace+slot+chunk]')
            .between([id, first, first], [id, last, last])
            .delete(),
          database.damaged.where('workspace').equals(id).delete(),
        ])
        return null
      })
      return result?.failure ?? null
    },

    async erase() {
      const result = await writing(false, async ({ dexie }) => {
        await Promise.all(
          dexie.tables.filter(({ name }) => name !== 'meta').map((it) => it.clear()),
        )
        return null
      })
      if (result !== null) return result.failure
      connection.drop()
      return deleteDatabase(connection.name)
    },
  }
}

type Failed = { readonly kind: 'failed'; readonly failure: StorageFailure }
const newer: Failed = { kind: 'failed', failure: { kind: 'newer-schema' } }

async function loadFrom(
  database: Database,
  id: WorkspaceId,
  withoutSlots: readonly number[],
): Promise<Loaded | null> {
  const [row, headers] = await Promise.all([database.catalogue.get(id), readHeaders(database, id)])
  if (row === undefined) return null
  const [header] = headers
    .filter(({ slot }) => !withoutSlots.includes(slot))
    .sort((a, b) => b.seq - a.seq)
  if (header === undefined) {
    return { row, checkpoint: null, journal: await readJournal(database, id, 0, last) }
  }
  const [chunks, journal] = await Promise.all([
    readAll(database.chunks, (table) =>
      table
        .where('[workspace+slot+chunk]')
        .between([id, header.slot, first], [id, header.slot, last]),
    ),
    readJournal(database, id, header.seq + 1, last),
  ])
  return { row, checkpoint: { header, chunks }, journal }
}

function readHeaders(database: Database, id: WorkspaceId): Promise<CheckpointHeader[]> {
  return readAll(database.checkpoints, () => headersOf(database, id))
}

function readJournal(
  database: Database,
  id: WorkspaceId,
  from: number,
  to: number,
): Promise<JournalRecord[]> {
  return readAll(database.journal, () => journalOf(database, id, from, to))
}

function headersOf({ checkpoints }: Database, id: WorkspaceId) {
  return checkpoints.where('[workspace+slot]').between([id, first], [id, last])
}

function journalOf({ journal }: Database, id: WorkspaceId, from: number, to: number) {
  return journal.where('[workspace+seq+part]').between([id, from, first], [id, to, last])
}

/** All rows of a selection; one by one, without those that cannot be read, where that fails. */
async function readAll<Row, Key>(
  table: Table<Row, Key>,
  select: (table: Table<Row, Key>) => Collection<Row, Key>,
): Promise<Row[]> {
  try {
    return await select(table).toArray()
  } catch {
    const rows: Row[] = []
    for (const key of await select(table).primaryKeys()) {
      const row = await table.get(key).catch(() => undefined)
      if (row !== undefined) rows.push(row)
    }
    return rows
  }
}

/** Where entries with these ids are in the journal. */
async function findEntries(
  { journal }: Database,
  id: WorkspaceId,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const keys = ids.map((entry) => [id, entry])
  const places = await journal.where('[workspace+entry]').anyOf(keys).primaryKeys()
  if (places.length === 0) return new Map()
  const records = await journal.bulkGet(places)
  return new Map(records.flatMap((it) => (it?.entry === undefined ? [] : [[it.entry, it.seq]])))
}

async function writeBatch(database: Database, id: WorkspaceId, batch: Batch): Promise<void> {
  const { row, journal = [], checkpoint, setAside } = batch
  if (setAside !== undefined) {
    const { from, reason } = setAside
    const aside = await readJournal(database, id, from, last)
    await database.damaged.bulkAdd(aside.map((record) => ({ ...record, reason })))
    // What not even the database can read goes, too: its place is needed for what comes next.
    await journalOf(database, id, from, last).delete()
  }
  if (checkpoint !== undefined) {
    const { slot } = checkpoint.header
    await database.chunks
      .where('[workspace+slot+chunk]')
      .between([id, slot, first], [id, slot, last])
      .delete()
  }
  await Promise.all([
    journal.length > 0 && database.journal.bulkAdd(journal),
    checkpoint !== undefined && database.chunks.bulkAdd(checkpoint.chunks),
    checkpoint !== undefined && database.checkpoints.put(checkpoint.header),
    database.catalogue.put(row satisfies CatalogueRow),
  ])
}

/** Everything in it is deleted already; other tabs that hold it open only delay the rest. */
function deleteDatabase(name: string): Promise<StorageFailure | null> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve(null)
    request.onblocked = () => resolve(null)
    request.onerror = () => resolve(failureOf(request.error))
  })
}
