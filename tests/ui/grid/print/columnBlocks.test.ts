import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnBlocks } from '#ui/grid/print/columnBlocks.ts'
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
