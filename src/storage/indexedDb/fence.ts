import { storedSchema } from '../schema.ts'

/** Names of the object stores and their keys and indexes, as Dexie writes them. */
export const stores = {
  meta: 'key',
  catalogue: 'id',
  journal: '[workspace+seq+part], [workspace+entry]',
  checkpoints: '[workspace+slot]',
  chunks: '[workspace+slot+chunk]',
  damaged: '++, workspace',
} as const

/** The database's version as Dexie counts; IndexedDB itself holds ten times as much. */
export const databaseVersion = 1

export type Found =
  /** `lost`: the browser had one, found it damaged, and deleted it. */
  | { readonly kind: 'absent'; readonly lost: boolean }
  | { readonly kind: 'present'; readonly isNewer: boolean }

/**
 * Looks at the database before Dexie opens it. Dexie would let an old program write into a newer
 * database, and hides the only sign of a database that the browser has thrown away.
 */
export function inspectDatabase(name: string): Promise<Found> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let absent: Found | null = null
    request.onupgradeneeded = (event) => {
      const { dataLoss } = event as IDBVersionChangeEvent & { readonly dataLoss?: string }
      absent = { kind: 'absent', lost: dataLoss === 'total' }
      // There is none: looking must not make one.
      request.transaction?.abort()
    }
    request.onerror = (event) => {
      event.preventDefault()
      if (absent === null) reject(request.error)
      else resolve(absent)
    }
    request.onsuccess = () => {
      const database = request.result
      readSchema(database).then((schema) => {
        const isNewer = schema > storedSchema || database.version > 10 * databaseVersion
        resolve({ kind: 'present', isNewer })
        database.close()
      }, reject)
    }
  })
}

/** 0 where none is stored yet. */
function readSchema(database: IDBDatabase): Promise<number> {
  if (!database.objectStoreNames.contains('meta')) return Promise.resolve(0)
  return new Promise((resolve, reject) => {
    const request = database.transaction('meta').objectStore('meta').get('schema')
    request.onsuccess = () => resolve((request.result as Meta | undefined)?.value ?? 0)
    request.onerror = () => reject(request.error)
  })
}

/** The one row of `meta`. */
export interface Meta {
  readonly key: 'schema'
  readonly value: number
}
