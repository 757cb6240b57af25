import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyCells } from '#ui/grid/clipboard/copyCells.ts'
import { withoutCut } from '#ui/grid/clipboard/moveCells.ts'
import { pastePlan } from '#ui/grid/clipboard/pastePlan.ts'
import { itemCells } from '#ui/grid/clipboard/selectedCells.ts'
import type { Range } from '#ui/grid/gridShape.ts'
import { sketchGrid } from '../sketchGrid.ts'
import { modelGrid, withNotes } from './modelGrid.ts'

function at(r: number, c: number, rows = 1, columns = 1): Range {
  return { top: r, bottom: r + rows - 1, left: c, right: c + columns - 1 }
}

const sketch = withNotes(sketchGrid(['12..', '34..', '....']), { '0a': 'Since 2019' })

/** What the grid holds after cells were cut and pasted, and how to take that back. */
function moved(from: Range, to: Range) {
  const grid = modelGrid(sketch)
  const block = copyCells(grid.shape, grid.source, [from])
  if (typeof block === 'string') throw new Error(block)
  const plan = pastePlan(grid.shape, grid.source, to, block)
  if (typeof plan === 'string') throw new Error(plan)
  const cut = itemCells(grid.shape, [from]) ?? []
  const undo = grid.apply(withoutCut(grid.shape, grid.source, plan.fits, plan.covers, cut))
  return { grid, undo }
}

test('cut cells go to where they are pasted, with their notes, and leave nothing behind', () => {
  const { grid } = moved(at(1, 1, 2, 2), at(1, 3))
  expect(grid.cells()).toMatchObject({
    '0a': '',
    '0b': '',
    '0c': '1 (Since 2019)',
    '0d': '2',
    '1a': '',
    '1c': '3',
    '1d': '4',
  })
})

test('where they overlap with where they were, what is pasted stays', () => {
  const { grid } = moved(at(1, 1, 2, 2), at(2, 1))
  expect(grid.cells()).toMatchObject({ '0a': '', '1a': '1 (Since 2019)', '2a': '3', '1b': '2' })
})

test('pasted on themselves they stay, and any move is taken back as one step', () => {
  const before = modelGrid(sketch).cells()
  expect(moved(at(1, 1, 2, 2), at(1, 1, 2, 2)).grid.cells()).toEqual(before)
  const corner = fc.record({ r: fc.integer({ min: 1, max: 3 }), c: fc.integer({ min: 1, max: 4 }) })
  fc.assert(
    fc.property(corner, corner, (from, to) => {
      const { grid, undo } = moved(at(from.r, from.c), at(to.r, to.c))
      grid.apply(undo)
      expect(grid.cells()).toEqual(before)
    }),
  )
})
