import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Axis, indexesOf } from '#ui/grid/axisWindow.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 })

describe('items of differing sizes on an axis', () => {
  test('each offset belongs to the one item that covers it', () => {
    fc.assert(
      fc.property(sizes, fc.nat(20_000), (given, wanted) => {
        const axis = new Axis(given)
        const offset = wanted % axis.size
        const index = axis.indexAt(offset)
        expect(axis.startOf(index)).toBeLessThanOrEqual(offset)
        expect(axis.startOf(index) + axis.sizeOf(index)).toBeGreaterThan(offset)
        expect(axis.sizeOf(index)).toBe(given[index])
      }),
    )
  })

  test('a window holds exactly what is seen in part, and some beyond', () => {
    fc.assert(
      fc.property(sizes, fc.nat(9000), fc.integer({ min: 1, max: 900 }), (given, from, room) => {
        const axis = new Axis(given)
        const seen = given.flatMap((_, at) => {
          const start = axis.startOf(at)
          return start < from + room && start + axis.sizeOf(at) > from ? [at] : []
        })
        fc.pre(seen.length > 0)
        expect(axis.windowOf(from, from + room, 0)).toEqual({ first: seen[0], last: seen.at(-1) })
        const wide = axis.windowOf(from, from + room, 2)
        expect(wide.first).toBe(Math.max(0, (seen[0] ?? 0) - 2))
        expect(wide.last).toBe(Math.min(given.length - 1, (seen.at(-1) ?? 0) + 2))
      }),
    )
  })

  test('revealing shows an item as a whole where it fits, and moves no further than needed', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.nat(9000),
        fc.integer({ min: 300, max: 900 }),
        (given, offset, room) => {
          const axis = new Axis(given)
          for (const at of given.keys()) {
            const now = axis.reveal(offset, room, at)
            expect(axis.startOf(at)).toBeGreaterThanOrEqual(now)
            expect(axis.startOf(at) + axis.sizeOf(at)).toBeLessThanOrEqual(now + room)
            expect(axis.reveal(now, room, at)).toBe(now)
          }
        },
      ),
    )
  })

  test('of an item larger than the room its start is shown', () => {
    expect(new Axis([50, 400, 50]).reveal(300, 200, 1)).toBe(50)
  })

  test('an axis of nothing has no items at any offset', () => {
    const axis = new Axis([])
    expect(axis.indexAt(0)).toBe(-1)
    expect(indexesOf(axis.windowOf(0, 500, 3), -1, 0)).toEqual([])
  })

  test('what has the focus is kept, before or behind the window, and in order', () => {
    const window = { first: 4, last: 6 }
    expect(indexesOf(window, 1, 20)).toEqual([1, 4, 5, 6])
    expect(indexesOf(window, 5, 20)).toEqual([4, 5, 6])
    expect(indexesOf(window, 12, 20)).toEqual([4, 5, 6, 12])
    expect(indexesOf(window, -1, 20)).toEqual([4, 5, 6])
    expect(indexesOf(window, 30, 20)).toEqual([4, 5, 6])
    expect(indexesOf({ first: 0, last: -1 }, 3, 20)).toEqual([3])
  })
})
