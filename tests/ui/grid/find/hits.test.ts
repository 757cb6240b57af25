import { describe, expect, test } from 'vitest'
import { type Found, foundWords, hitAt, hitBeside, hitFrom, hitLimit } from '#ui/grid/find/hits.ts'
import { runSearch } from '#ui/grid/find/runSearch.ts'
import { gridOf } from './gridOf.ts'

const { shape } = gridOf(
  [{ label: 'Kotlin' }, { label: 'Kafka' }],
  [{ label: 'Payments', kind: 'group' }, { label: 'Ana' }, { label: 'Bo' }],
)
const hits = [
  { r: 0, c: 2 },
  { r: 1, c: 0 },
  { r: 3, c: 1 },
]

describe('Of the hits in reading order', () => {
  test('the one that covers the place is known, also from the middle of a group', () => {
    expect(hitAt(shape, hits, { r: 3, c: 1 })).toBe(2)
    expect(hitAt(shape, hits, { r: 1, c: 2 })).toBe(1)
    expect(hitAt(shape, hits, { r: 2, c: 1 })).toBe(-1)
  })

  test('the first is the one at the place or after it, and past the end the first of all', () => {
    expect(hitFrom(shape, hits, { r: 1, c: 1 })).toEqual({ r: 1, c: 0 })
    expect(hitFrom(shape, hits, { r: 2, c: 0 })).toEqual({ r: 3, c: 1 })
    expect(hitFrom(shape, hits, { r: 3, c: 2 })).toEqual({ r: 0, c: 2 })
    expect(hitFrom(shape, [], { r: 3, c: 2 })).toBeUndefined()
  })

  test('next and previous go on from the place and round the ends', () => {
    expect(hitBeside(shape, hits, { r: 1, c: 0 }, 'next')).toEqual({ r: 3, c: 1 })
    expect(hitBeside(shape, hits, { r: 2, c: 0 }, 'next')).toEqual({ r: 3, c: 1 })
    expect(hitBeside(shape, hits, { r: 3, c: 1 }, 'next')).toEqual({ r: 0, c: 2 })
    expect(hitBeside(shape, hits, { r: 2, c: 0 }, 'previous')).toEqual({ r: 1, c: 0 })
    expect(hitBeside(shape, hits, { r: 0, c: 2 }, 'previous')).toEqual({ r: 3, c: 1 })
  })
})

describe('The words for what was found', () => {
  const found: Found = { query: 'k', hits, fraction: 1, isDone: true, isFull: false }

  test.each<[string, Found, number]>([
    ['3 of 3', found, 2],
    ['3 matches', found, -1],
    ['No match', { ...found, hits: [] }, -1],
    ['3 so far…', { ...found, isDone: false }, 1],
    ['Searching… 34%', { ...found, hits: [], fraction: 0.349, isDone: false }, -1],
    ['1 of 3+', { ...found, isFull: true }, 0],
    ['', { ...found, query: ' ' }, -1],
  ])('are “%s”', (words, it, at) => {
    expect(foundWords(it, at)).toBe(words)
  })
})

describe('A search that runs', () => {
  test('keeps no more hits than anybody walks through, in reading order', async () => {
    let r = 20_000
    const slices = (function* () {
      for (;;) yield { hits: [{ r: r--, c: 1 }], fraction: 0.1 }
    })()
    const last = await new Promise<Found>((resolve) => {
      runSearch('x', slices, (found) => found.isDone && resolve(found))
    })
    expect(last.hits).toHaveLength(hitLimit)
    expect(last.hits[0]).toEqual({ r: 20_001 - hitLimit, c: 1 })
    expect(last.isFull).toBe(true)
  })

  test('asks for nothing more once it is stopped', async () => {
    let asked = 0
    const slices = (function* () {
      for (;;) {
        asked++
        yield { hits: [], fraction: 0 }
      }
    })()
    await new Promise<void>((resolve) => {
      const stop = runSearch('x', slices, () => {
        stop()
        resolve()
      })
    })
    const before = asked
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(asked).toBe(before)
  })
})
