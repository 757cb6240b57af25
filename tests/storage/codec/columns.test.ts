import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Column, decodeColumn, encodeColumn } from '#storage/codec/columns.ts'

const value = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.integer({ min: 0, max: 5 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => (it === 0 ? 0 : it)),
)

function roundTrip(values: readonly unknown[]): unknown[] {
  const column = encodeColumn(values)
  const stored = column === undefined ? undefined : (JSON.parse(JSON.stringify(column)) as Column)
  return decodeColumn(stored, values.length)
}

describe('a column', () => {
  test('gives back any values', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 300 }), (values) => {
        expect(roundTrip(values)).toEqual(values)
      }),
    )
  })

  test('gives back few distinct values and runs of them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.integer({ min: 1, max: 40 }))), (runs) => {
        const values = runs.flatMap(([it, times]) => new Array(times).fill(it))
        expect(roundTrip(values)).toEqual(values)
      }),
    )
  })

  test.each([1, 2, 56, 57, 58, 3_249, 3_250, 10_000])('counts to %i words', (count) => {
    const values = Array.from({ length: count * 3 }, (_, at) => `word ${(at * 7_919) % count}`)
    expect(roundTrip(values)).toEqual(values)
  })

  test('of nothing but null is left out', () => {
    expect(encodeColumn([null, null])).toBeUndefined()
    expect(encodeColumn([])).toBeUndefined()
  })

  test('of one value is that value', () => {
    expect(encodeColumn(['a', 'a', 'a'])).toEqual({ all: 'a' })
  })

  test('of few values takes a character for each record', () => {
    expect(encodeColumn([3, 2, 3, 2, 3, null, 3])).toEqual({ words: [3, 2, null], at: '#$#$#%#' })
  })

  test('writes one copy of a value however often it occurs', () => {
    const long = 'x'.repeat(1_000)
    const values = Array.from({ length: 500 }, (_, at) => (at % 2 === 0 ? long : 'y'))
    expect(JSON.stringify(encodeColumn(values)).length).toBeLessThan(2_000)
  })
})
