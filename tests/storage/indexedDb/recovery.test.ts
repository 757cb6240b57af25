import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { indexedDbDevice } from '../indexedDbDevice.ts'
import { entryOf } from '../records.ts'
import { add, namesIn, people } from '../storageContract.ts'

afterEach(() => vi.restoreAllMocks())

const unreadable = () => {
  throw new DOMException('Internal error.', 'UnknownError')
}

test('where reading many records at once fails, they are read one by one', async () => {
  const device = await indexedDbDevice()
  const storage = await device.openTab()
  const names = people(4)
  await storage.create(
    'w',
    names.map((name) => entryOf(add(name))),
  )
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable)
  expect(await namesIn(await device.openTab())).toEqual(names)
  expect(await storage.read('w', 2)).toHaveLength(2)
})

test('a single record that cannot be read costs only what follows it', async () => {
  const device = await indexedDbDevice()
  const storage = await device.openTab()
  const names = people(4)
  await storage.create(
    'w',
    names.map((name) => entryOf(add(name))),
  )
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable)
  const { get } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    return Array.isArray(key) && key[1] === 3 ? unreadable() : get.call(this, key)
  })
  expect(await storage.read('w', 0)).toHaveLength(2)
  const tab = await device.openTab()
  const opened = await tab.open('w')
  expect(opened?.head).toBe(2)
  expect(opened?.damage).toMatch(/set aside/)
  expect(await tab.append('w', 2, [entryOf(add('Zoe'))])).toMatchObject({ kind: 'appended' })
  vi.restoreAllMocks()
  expect(await device.rows('damaged')).toMatchObject([{ seq: 4 }])
  expect(await namesIn(await device.openTab())).toEqual([...names.slice(0, 2), 'Zoe'].sort())
})

test('a device that cannot be read at all says so in a sentence', async () => {
  const device = await indexedDbDevice()
  const storage = await device.openTab()
  await storage.create('w', [])
  for (const way of ['get', 'getAll', 'getAllKeys', 'openKeyCursor', 'openCursor'] as const) {
    vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(unreadable)
  }
  await expect(storage.list()).rejects.toThrow(/^The browser’s database answered: /)
  expect(await storage.append('w', 0, [entryOf(add('Ana'))])).toMatchObject({
    kind: 'failed',
    failure: { kind: 'broken' },
  })
})
