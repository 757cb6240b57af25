import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import { failureOf } from '#storage/indexedDb/failure.ts'

describe('how a transaction ends', () => {
  test('for want of room, which Dexie reports as an abort', () => {
    const quota = new DOMException('no room', 'QuotaExceededError')
    expect(failureOf(quota)).toEqual({ kind: 'quota' })
    expect(failureOf(new Dexie.AbortError('aborted', quota))).toEqual({ kind: 'quota' })
    const bulk = new Dexie.BulkError('journal.bulkAdd(): 1 of 2 operations failed', [quota])
    expect(failureOf(bulk)).toEqual({ kind: 'quota' })
    expect(failureOf(new Dexie.AbortError('aborted', bulk))).toEqual({ kind: 'quota' })
  })

  test('for any other reason, in one line', () => {
    expect(failureOf(new Dexie.UnknownError('disk\n at stack'))).toEqual({
      kind: 'broken',
      reason: 'The browser’s database answered: disk',
    })
    expect(failureOf('odd')).toEqual({
      kind: 'broken',
      reason: 'The browser’s database answered: odd',
    })
  })
})
