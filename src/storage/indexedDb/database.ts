import { Dexie, type Table } from 'dexie'
import type { CatalogueRow, CheckpointChunk, CheckpointHeader, JournalRecord } from '../home.ts'
import { databaseVersion, type Found, inspectDatabase, type Meta, stores } from './fence.ts'

type Text = string

/** An open connection. */
export interface Database {
  readonly dexie: Dexie
  /** A newer program owns it: this one only reads. */
  readonly isNewer: boolean
  readonly meta: Table<Meta, 'schema'>
  readonly catalogue: Table<CatalogueRow, Text>
  readonly journal: Table<JournalRecord, [Text, number, number]>
  readonly checkpoints: Table<CheckpointHeader, [Text, number]>
  readonly chunks: Table<CheckpointChunk, [Text, number, number]>
  readonly damaged: Table<JournalRecord & { readonly reason: string }, number>
}

/** The one connection of this tab to the database of a name, opened when it is needed. */
export interface Connection {
  readonly name: string
  /** `null`: there is no database, and none was to be made. Rejects where it cannot be opened. */
  connect(options: { readonly create: boolean }): Promise<Database | null>
  /** What was there when it was last looked for. */
  found(): Found | null
  /** A newer program has taken the database over while this tab was open. */
  isFrozen(): boolean
  /** Lets the connection go; the next `connect` opens another. */
  drop(): void
}

export function connectionTo(name: string): Connection {
  let opening: Promise<Database | null> | null = null
  let open: Database | null = null
  let found: Found | null = null
  let frozen = false

  function drop(): void {
    const dropped = open
    open = null
    dropped?.dexie.close()
  }

  async function reopen(create: boolean): Promise<Database | null> {
    found = await inspectDatabase(name)
    if (found.kind === 'absent' && !create) return null
    const isNewer = found.kind === 'present' && found.isNewer
    const database = databaseOf(name, isNewer)
    const { dexie } = database
    dexie.on('versionchange', (event) => {
      // Deleted by another tab: the next call looks again. Else it belongs to a newer program now.
      if (event.newVersion !== null) frozen = true
      if (open === database) drop()
      else dexie.close()
      // Dexie's own answer would open it again.
      return false
    })
    dexie.on('close', () => {
      // Cleared by the browser, or by the person in its settings.
      if (open === database) drop()
    })
    await dexie.open()
    open = database
    return database
  }

  async function connect(options: { readonly create: boolean }): Promise<Database | null> {
    if (open?.dexie.isOpen() === true) return open
    opening ??= reopen(options.create).finally(() => {
      opening = null
    })
    const database = await opening
    // Somebody else was only looking.
    return database === null && options.create ? connect(options) : database
  }

  return {
    name,
    connect,
    found: () => found,
    isFrozen: () => frozen,
    drop,
  }
}

function databaseOf(name: string, isNewer: boolean): Database {
  const dexie = new Dexie(name, {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  })
  // Without a version Dexie takes the database as it is.
  if (!isNewer) dexie.version(databaseVersion).stores(stores)
  return {
    dexie,
    isNewer,
    // Looked up when used: a database taken as it is has no tables before it is open.
    get meta() {
      return dexie.table<Meta, 'schema'>('meta')
    },
    get catalogue() {
      return dexie.table<CatalogueRow, Text>('catalogue')
    },
    get journal() {
      return dexie.table<JournalRecord, [Text, number, number]>('journal')
    },
    get checkpoints() {
      return dexie.table<CheckpointHeader, [Text, number]>('checkpoints')
    },
    get chunks() {
      return dexie.table<CheckpointChunk, [Text, number, number]>('chunks')
    },
    get damaged() {
      return dexie.table<JournalRecord & { readonly reason: string }, number>('damaged')
    },
  }
}
