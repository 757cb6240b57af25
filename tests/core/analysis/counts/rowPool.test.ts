import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowPool } from '#core/analysis/counts/rowPool.ts'

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
      const pool = new RowPool(1)
      const expected = new Map<number, number[]>()
      for (const step of sequence) {
        const entries = expected.get(step.row) ?? []
        expected.set(step.row, entries)
        if (step.do === 'replace') {
          const first = pool.draft(step.values.length)
          for (const [at, value] of step.values.entries()) {
            pool.keys[first + at] = value
            pool.values[first + at] = value + 100
          }
          pool.adopt(step.row, step.values.length)
          expected.set(step.row, [...step.values])
        } else if (step.do === 'append') {
          const at = pool.append(step.row, step.value)
          pool.values[at] = step.value + 100
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
        const held: number[][] = []
        for (let at = pool.start(row); at < pool.end(row); at++) {
          held.push([pool.keys[at] ?? -1, pool.values[at] ?? -1])
        }
        expect(held.sort(byKey)).toEqual(entries.map((it) => [it, it + 100]).sort(byKey))
        expect(pool.count(row)).toBe(entries.length)
      }
    }),
  )
})

function byKey([a = 0]: number[], [b = 0]: number[]): number {
  return a - b
}
