import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnBlocks, layoutWidth } from '#ui/grid/print/columnBlocks.ts'
import { gridOf } from '../find/gridOf.ts'

test('Blocks hold each column once, in order, and fill the width before the next one begins', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 24, max: 640 })), (widths) => {
      const { shape } = gridOf(
        widths.map((width) => ({ label: '', width })),
        [],
      )
      const blocks = columnBlocks(shape, 500)
      const placed = blocks.flatMap((block) => block.widths.map((_, at) => block.first + at))
      expect(placed).toEqual(widths.map((_, at) => at + 1))
      for (const [at, block] of blocks.entries()) {
        const width = block.widths.reduce((sum, it) => sum + it, 0)
        expect(width).toBeLessThanOrEqual(500)
        const next = blocks[at + 1]?.widths[0]
        if (next !== undefined) expect(width + next).toBeGreaterThan(500)
      }
    }),
  )
})

test('Columns that are wider than a page by a third are laid out side by side, wider ones are not', () => {
  const laidOut = (...widths: readonly number[]) => {
    const { shape } = gridOf(
      widths.map((width) => ({ label: '', width })),
      [],
    )
    const width = layoutWidth(shape, 100, 1000)
    return [width, columnBlocks(shape, width - 100).length]
  }
  expect(laidOut(500, 300)).toEqual([1000, 1])
  expect(laidOut(500, 400)).toEqual([1000, 1])
  expect(laidOut(500, 401)).toEqual([1001, 1])
  expect(laidOut(500, 500, 250)).toEqual([1350, 1])
  expect(laidOut(500, 500, 251)).toEqual([1000, 2])
})
