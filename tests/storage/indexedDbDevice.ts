import { createStorage } from '#storage/createStorage.ts'
import type { Device, StoredRow, StoreName } from './device.ts'

export async function indexedDbDevice(): Promise<Device> {
  const name = `test-${crypto.randomUUID()}`
  return {
    name,
    async openTab() {
      const { storage } = await createStorage(name)
      return storage
    },
    rows(store) {
      const rows: StoredRow[] = []
      return visit(name, store, 'readonly', (cursor) => {
        rows.push(cursor.value)
      }).then(() => rows)
    },
    insert: (store, rows) => insert(name, store, rows),
    async tamper(store, change) {
      const added: StoredRow[] = []
      await visit(name, store, 'readwrite', (cursor) => {
        const before: StoredRow = cursor.value
        const row = change(before)
        if (row === before) return
        // A row can change its key, too: taken out and put in again.
        cursor.delete()
        if (row !== null) added.push(row)
      })
      await insert(name, store, added)
    },
  }
}

async function insert(name: string, store: StoreName, rows: readonly StoredRow[]): Promise<void> {
  const database = await openRaw(name)
  const transaction = database.transaction(store, 'readwrite')
  for (const row of rows) transaction.objectStore(store).add(row)
  await ended(transaction)
  database.close()
}

async function visit(
  name: string,
  store: StoreName,
  mode: IDBTransactionMode,
  each: (cursor: IDBCursorWithValue) => void,
): Promise<void> {
  const database = await openRaw(name)
  const transaction = database.transaction(store, mode)
  const request = transaction.objectStore(store).openCursor()
  request.onsuccess = () => {
    const cursor = request.result
    if (cursor === null) return
    each(cursor)
    cursor.continue()
  }
  await ended(transaction)
  database.close()
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Opens the database with no Dexie in between; with a version, as a newer program would. */
export function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
