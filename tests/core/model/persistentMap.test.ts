import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersistentMap } from '#core/model/persistentMap.ts'

describe('a persistent map', () => {
  const step = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.option(fc.nat(), { nil: undefined }))

  it('equals a plain map after any changes, and older ones stay as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 400 }), { maxLength: 6 }), (batches) => {
        let map = PersistentMap.of<number, number>(new Map())
        const plain = new Map<number, number>()
        const kept: [PersistentMap<number, number>, Map<number, number>][] = []
        for (const batch of batches) {
          map = map.with(batch)
          for (const [key, value] of batch) {
            if (value === undefined) plain.delete(key)
            else plain.set(key, value)
          }
          kept.push([map, new Map(plain)])
        }
        for (const [older, expected] of kept) {
          expect(older.size).toBe(expected.size)
          expect(new Map(older.entries())).toEqual(expected)
          expect([...older.values()].length).toBe(expected.size)
        }
      }),
    )
  })

  it('matches another one exactly if both hold the same keys with matching values', () => {
    const few = fc.tuple(fc.nat(4), fc.option(fc.nat(3), { nil: undefined }))
    const batch = fc.oneof(fc.array(few, { maxLength: 4 }), fc.array(step, { minLength: 800 }))
    const isSame = (a: number, b: number) => a % 2 === b % 2
    fc.assert(
      fc.property(fc.array(few), batch, batch, (first, left, right) => {
        const start = PersistentMap.of<number, number>(new Map()).with(first)
        const [a, b] = [start.with(left), start.with(right)]
        const plain = new Map(b.entries())
        const expected =
          a.size === b.size &&
          [...a.entries()].every(([key, value]) => {
            const other = plain.get(key)
            return other !== undefined && isSame(value, other)
          })
        expect(a.matches(b, isSame)).toBe(expected)
        expect(a.matches(start.with(left), () => false)).toBe(true)
      }),
    )
  })
})
