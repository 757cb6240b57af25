import { beforeEach, describe, expect, test } from 'vitest'
import { createStorage } from '#storage/createStorage.ts'
import type { WorkspaceStorage } from '#storage/port.ts'
import { storedSchema } from '#storage/schema.ts'
import type { Device } from './device.ts'
import { openRaw } from './indexedDbDevice.ts'
import { entryOf } from './records.ts'
import { add, namesIn } from './storageContract.ts'

const newer = { kind: 'failed', failure: { kind: 'newer-schema' } }
const gone = { kind: 'failed', failure: { kind: 'gone' } }

/** How an IndexedDB storage behaves towards newer programs, and when its data goes away. */
export function fenceContract(where: string, newDevice: () => Promise<Device>): void {
  describe(`the fence around IndexedDB ${where}`, () => {
    let device: Device
    let storage: WorkspaceStorage
    beforeEach(async () => {
      device = await newDevice()
      storage = await device.openTab()
    })
    const raiseSchema = () => device.tamper('meta', (row) => ({ ...row, value: 99 }))

    test('is durable, without a warning, and makes no database by looking', async () => {
      const chosen = await createStorage(device.name)
      expect(chosen.storage.durable).toBe(true)
      expect(chosen.warning).toBeNull()
      await chosen.storage.list()
      await chosen.storage.append('w', 0, [entryOf(add('Ana'))])
      expect(await indexedDB.databases()).not.toContainEqual(
        expect.objectContaining({ name: device.name }),
      )
    })

    test('a program that finds a newer schema reads, and does not write', async () => {
      await storage.create('w', [entryOf(add('Ana'))])
      await raiseSchema()
      const { storage: tab, warning } = await createStorage(device.name)
      expect(warning).toMatch(/newer version/)
      expect(await namesIn(tab)).toEqual(['Ana'])
      expect(await tab.append('w', 1, [entryOf(add('Bo'))])).toEqual(newer)
      expect(await tab.create('v', [])).toEqual(newer)
      expect(await tab.remove('w')).toEqual(newer.failure)
      expect(await tab.erase()).toEqual(newer.failure)
      expect(await tab.list()).toHaveLength(1)
    })

    test('a newer version of the database itself is found, too', async () => {
      await storage.create('w', [entryOf(add('Ana'))])
      ;(await openRaw(device.name, 20)).close()
      const { storage: tab, warning } = await createStorage(device.name)
      expect(warning).toMatch(/newer version/)
      expect(await namesIn(tab)).toEqual(['Ana'])
      expect(await tab.append('w', 1, [entryOf(add('Bo'))])).toEqual(newer)
    })

    test('the schema is looked at again in every transaction that writes', async () => {
      await storage.create('w', [entryOf(add('Ana'))])
      await raiseSchema()
      expect(await storage.append('w', 1, [entryOf(add('Bo'))])).toEqual(newer)
      expect(await storage.read('w', 0)).toHaveLength(1)
    })

    test('data of an older schema is fenced from older programs by the first write', async () => {
      await storage.create('w', [entryOf(add('Ana'))])
      await device.tamper('meta', (row) => ({ ...row, value: 1 }))
      const schema = async () => (await device.rows('meta')).map(({ value }) => value)
      const tab = await device.openTab()
      expect(await namesIn(tab)).toEqual(['Ana'])
      expect(await schema()).toEqual([1])
      expect((await tab.append('w', 1, [entryOf(add('Bo'))])).kind).toBe('appended')
      expect(await schema()).toEqual([storedSchema])
    })

    test('an open tab lets a newer program in, writes no more, and still reads', async () => {
      await storage.create('w', [entryOf(add('Ana'))])
      const upgraded = await openRaw(device.name, 20)
      expect(await storage.append('w', 1, [entryOf(add('Bo'))])).toEqual(newer)
      expect(await storage.append('w', 1, [entryOf(add('Bo'))])).toEqual(newer)
      upgraded.close()
      expect(await namesIn(storage)).toEqual(['Ana'])
      expect(await storage.append('w', 1, [entryOf(add('Bo'))])).toEqual(newer)
    })

    test('records of a newer schema are shown up to them, and stay where they are', async () => {
      await storage.create('w', [entryOf(add('Ana')), entryOf(add('Bo'))])
      await device.tamper('journal', (row) => (row.seq === 2 ? { ...row, schema: 99 } : row))
      const opened = await (await device.openTab()).open('w')
      expect(opened?.head).toBe(1)
      expect(opened?.damage).toMatch(/newer version/)
      expect(await device.rows('damaged')).toEqual([])
      expect((await storage.append('w', 1, [entryOf(add('Cem'))])).kind).toBe('failed')
    })

    test('data cleared under an open tab is “gone”, and not made anew as empty', async () => {
      await storage.create('w', [entryOf(add('Ana'))])
      await deleteRaw(device.name)
      expect(await storage.append('w', 1, [entryOf(add('Bo'))])).toEqual(gone)
      expect(await storage.open('w')).toBeNull()
      expect(await storage.list()).toEqual([])
      expect(await storage.create('w', [entryOf(add('Cem'))])).toMatchObject({ kind: 'appended' })
      expect(await namesIn(storage)).toEqual(['Cem'])
    })

    test('erasing everything leaves no database behind', async () => {
      const other = await device.openTab()
      await storage.create('w', [entryOf(add('Ana'))])
      await other.open('w')
      expect(await storage.erase()).toBeNull()
      expect(await other.list()).toEqual([])
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(device.name)
    })
  })
}

function deleteRaw(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
