import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels, sideBySide } from '#screens/timeline/model/placeLabels.ts'

const label = (x: number, rank: number, ...widths: number[]) => ({ x, rank, widths, markWidth: 14 })

describe('labels of a row', () => {
  test('stand to the right of their marks, or to the left where there is no room', () => {
    const [first, second] = placeLabels([label(100, 0, 80), label(480, 0, 80)], {
      width: 500,
      taken: [],
    })
    expect(first).toEqual({ left: 113, variant: 0 })
    expect(second).toEqual({ left: 387, variant: 0 })
  })

  test('give way to a more important one: shorter, or not at all', () => {
    const room = { width: 260, taken: [] }
    const important = label(30, 0, 150)
    expect(placeLabels([label(20, 1, 90), important], room)[0]).toBeNull()
    const [shorter, kept] = placeLabels([label(230, 1, 200, 8), important], room)
    expect(kept?.variant).toBe(0)
    expect(shorter?.variant).toBe(1)
  })

  test('never cover each other, a mark or the edge', () => {
    const drawn = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 600 }),
        rank: fc.nat(5),
        widths: fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(drawn, (marks) => {
        const wanted = marks.map((it) => ({ ...it, markWidth: 14 }))
        const taken = marks.map(({ x }) => ({ left: x - 7, right: x + 7 }))
        const boxes = placeLabels(wanted, { width: 600, taken }).flatMap((place, at) =>
          place === null
            ? []
            : { left: place.left, right: place.left + (marks[at]?.widths[place.variant] ?? 0) },
        )
        for (const [at, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0)
          expect(box.right).toBeLessThanOrEqual(600)
          for (const other of [...boxes.slice(at + 1), ...taken]) {
            expect(other.right <= box.left || other.left >= box.right).toBe(true)
          }
        }
      }),
    )
  })
})

describe('marks of one lane', () => {
  test('stand side by side where they would cover each other, and else on their day', () => {
    expect(sideBySide([10, 12, 13, 80], 14)).toEqual([10, 24, 38, 80])
  })
})
