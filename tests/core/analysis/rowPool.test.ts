import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowPool } from '#core/analysis/rowPool.ts'

const row = fc.integer({ min: 0, max: 6 })
const value = fc.integer({ min: 0, max: 9 })

const steps = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('append' as const), row, value }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), row, value }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('replace' as const),
      row,
      values: fc.array(value, { maxLength: 30 }),
    }),
  },
)

test('rows that grow, shrink and move hold what was put in them', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 300, size: 'max' }), (sequence) => {
      const pool = new RowPool(2)
      const expected = new Map<number, number[]>()
      for (const step of sequence) {
        const entries = expected.get(step.row) ?? []
        expected.set(step.row, entries)
        if (step.do === 'replace') {
          const pairs = step.values.flatMap((it) => [it, it + 100])
          pool.replace(step.row, Int32Array.from(pairs), pairs.length)
          expected.set(step.row, [...step.values])
        } else if (step.do === 'append') {
          const at = pool.append(step.row, step.value)
          pool.data[at + 1] = step.value + 100
          entries.push(step.value)
        } else {
          const at = pool.find(step.row, step.value)
          expect(at >= 0).toBe(entries.includes(step.value))
          if (at < 0) continue
          pool.remove(step.row, at)
          entries.splice(entries.indexOf(step.value), 1)
        }
      }
      for (const [row, entries] of expected) {
        const held = [...pool.data.subarray(pool.start(row), pool.end(row))]
        const pairs = [...entries].sort((a, b) => a - b).flatMap((it) => [it, it + 100])
        expect(inPairs(held)).toEqual(inPairs(pairs))
        expect(pool.count(row)).toBe(entries.length)
      }
    }),
  )
})

function inPairs(values: readonly number[]): number[][] {
  const pairs: number[][] = []
  for (let at = 0; at < values.length; at += 2) pairs.push(values.slice(at, at + 2))
  return pairs.sort(([a = 0], [b = 0]) => a - b)
}
