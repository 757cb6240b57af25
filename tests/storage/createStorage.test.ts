import { afterEach, describe, expect, test, vi } from 'vitest'
import { openChannel } from '#storage/channel.ts'
import { createStorage } from '#storage/createStorage.ts'
import { entryOf } from './records.ts'
import { add, namesIn } from './storageContract.ts'

afterEach(() => vi.unstubAllGlobals())

describe('without a database', () => {
  test('everything works in memory, and a sentence says so', async () => {
    const { storage, warning } = await createStorage()
    expect(storage.durable).toBe(false)
    expect(warning).toMatch(/private windows.*ends with this page/)
    await storage.create('w', [entryOf(add('Ana'))])
    expect(await namesIn(storage)).toEqual(['Ana'])
  })

  test('that opens, the sentence says what the browser answered', async () => {
    const open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    vi.stubGlobal('indexedDB', { open })
    const { storage, warning } = await createStorage()
    expect(storage.durable).toBe(false)
    expect(warning).toMatch(/The operation is insecure/)
  })
})

test('after the browser has thrown the data away, a sentence says so', async () => {
  vi.stubGlobal('indexedDB', { open: () => lostDatabase() })
  const { storage, warning } = await createStorage()
  expect(storage.durable).toBe(true)
  expect(warning).toMatch(/found the stored data damaged and deleted it/)
})

test('without BroadcastChannel every tab is alone, and nothing breaks', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const channel = openChannel('crosshatch')
  channel.announce('w')
  channel.listen(() => undefined)()
})

/** What Chromium answers after it has dropped a damaged database. */
function lostDatabase(): IDBOpenDBRequest {
  const request = { transaction: { abort: () => request.onerror?.({ preventDefault() {} }) } } as {
    transaction: { abort(): void }
    onerror?: (event: { preventDefault(): void }) => void
    onupgradeneeded?: (event: { dataLoss: string }) => void
  }
  queueMicrotask(() => request.onupgradeneeded?.({ dataLoss: 'total' }))
  return request as unknown as IDBOpenDBRequest
}
