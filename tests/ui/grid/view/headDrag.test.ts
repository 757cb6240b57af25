import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listRows } from '#ui/grid/gridData.ts'
import { GridLayout, type Viewport } from '#ui/grid/gridLayout.ts'
import { GridShape } from '#ui/grid/gridShape.ts'
import { plainView, rowHeaderColumn } from '#ui/grid/gridView.ts'
import { arrangeColumns } from '#ui/grid/view/arrangeColumns.ts'
import { placeColumn } from '#ui/grid/view/changeView.ts'
import {
  cursorAt,
  dragOf,
  edgeAt,
  type HeadDrag,
  pressHead,
  reachOf,
  stepPress,
} from '#ui/grid/view/headDrag.ts'
import { columnsOf, idsOf, item } from './viewSketch.ts'

const columns = columnsOf('a b c d e f')
const y = 20

/** Row headers of 200 px, then columns of 100 px: a's right edge lies at 300. */
function layoutOf(frozen = 0, given = columns): GridLayout {
  const shape = new GridShape(listRows([item('p')]), given)
  return new GridLayout(shape, { rowHeaderWidth: 200, headHeight: 60, frozen })
}

function scrolledBy(left: number): Viewport {
  return { left, top: 0, width: 500, height: 400 }
}
const unscrolled = scrolledBy(0)

/** What a drag from one point to others asks for at the end. */
function drag(layout: GridLayout, viewport: Viewport, from: number, ...to: number[]) {
  let press = pressHead(layout, viewport, from, y)
  let drag: HeadDrag | null = null
  for (const x of to) {
    if (press === null) return null
    press = stepPress(press, x)
    drag = dragOf(press, layout, viewport, x)
  }
  return drag
}

describe('The edge of a column', () => {
  test('is where the pointer comes within 4 px of it, on the heads only', () => {
    const layout = layoutOf()
    for (const x of [296, 300, 304]) expect(edgeAt(layout, unscrolled, x, y)).toBe('a')
    for (const x of [295, 305]) expect(edgeAt(layout, unscrolled, x, y)).toBeNull()
    expect(cursorAt(layout, unscrolled, 300, y)).toBe('col-resize')
    expect(cursorAt(layout, unscrolled, 300, 70)).toBeNull()
  })

  test('is wider for fingers', () => {
    expect(edgeAt(layoutOf(), unscrolled, 311, y, reachOf('touch'))).toBe('a')
  })

  test('of the row headers is theirs', () => {
    expect(edgeAt(layoutOf(), unscrolled, 198, y)).toBe(rowHeaderColumn)
  })

  test('does not lie in the row of the groups', () => {
    const layout = layoutOf(0, columnsOf('a/x b/x c/y'))
    expect(edgeAt(layout, unscrolled, 300, 10)).toBeNull()
    expect(edgeAt(layout, unscrolled, 300, 40)).toBe('a')
  })

  test('scrolls with the column, unless it is frozen', () => {
    const layout = layoutOf(1)
    expect(edgeAt(layout, scrolledBy(50), 300, y)).toBe('a')
    expect(edgeAt(layout, scrolledBy(50), 350, y)).toBe('b')
    // At 100 px, b's edge lies right below that of a, which covers it.
    expect(edgeAt(layout, scrolledBy(100), 300, y)).toBe('a')
    expect(edgeAt(layout, scrolledBy(102), 301, y)).toBe('a')
  })

  test('dragged makes the column as wide as the pointer goes, within bounds', () => {
    const layout = layoutOf()
    expect(drag(layout, unscrolled, 302, 340)).toEqual({ kind: 'resize', column: 'a', width: 138 })
    expect(drag(layout, unscrolled, 300, 0)).toMatchObject({ width: 24 })
    expect(drag(layout, unscrolled, 300, 5_000)).toMatchObject({ width: 640 })
  })

  test('stays under the pointer when the grid scrolls meanwhile', () => {
    const layout = layoutOf(1)
    const b = pressHead(layout, unscrolled, 400, y)
    const a = pressHead(layout, unscrolled, 300, y)
    if (a === null || b === null) throw new Error('Nothing pressed')
    expect(dragOf(b, layout, scrolledBy(30), 400)).toMatchObject({ column: 'b', width: 130 })
    expect(dragOf(a, layout, scrolledBy(30), 310)).toMatchObject({ column: 'a', width: 110 })
  })
})

describe('Dragging a head', () => {
  test('asks for nothing before it has gone more than 4 px', () => {
    expect(drag(layoutOf(), unscrolled, 250, 254)).toBeNull()
    expect(pressHead(layoutOf(), unscrolled, 100, y)).toBeNull()
    expect(pressHead(layoutOf(), unscrolled, 250, 70)).toBeNull()
  })

  test('puts the column before the one whose left half the pointer is on, else behind it', () => {
    const layout = layoutOf()
    const at = (x: number) => drag(layout, unscrolled, 250, x)
    expect(at(420)).toEqual({ kind: 'move', column: 'a', before: 'c', line: 400 })
    expect(at(480)).toEqual({ kind: 'move', column: 'a', before: 'd', line: 500 })
    expect(drag(layout, unscrolled, 450, 220)).toMatchObject({ before: 'a', line: 200 })
    expect(drag(layout, unscrolled, 450, 50)).toMatchObject({ before: 'a', line: 200 })
  })

  test('asks for nothing where the column lies already, and again when it goes on', () => {
    const layout = layoutOf()
    expect(drag(layout, unscrolled, 250, 330)).toBeNull()
    expect(drag(layout, unscrolled, 250, 330, 251)).toBeNull()
    expect(drag(layout, unscrolled, 250, 251, 252, 480)).toMatchObject({ before: 'd' })
  })

  test('reaches the end, and what is scrolled', () => {
    const layout = layoutOf()
    expect(drag(layout, scrolledBy(300), 220, 490)).toMatchObject({ before: null, line: 500 })
  })

  test('lands where the line is, wherever it goes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 499 }),
        fc.integer({ min: 0, max: 499 }),
        (frozen, left, from, to) => {
          const layout = layoutOf(frozen)
          const viewport = scrolledBy(left)
          const asked = drag(layout, viewport, from, to)
          if (asked?.kind !== 'move') return
          const { column, before, line } = asked
          const after = arrangeColumns(columns, placeColumn(plainView, columns, column, before))
          expect(idsOf(after)).not.toBe(idsOf(columns))
          const edges = Array.from(
            { length: 7 },
            (_, gap) => 200 + gap * 100 - (gap > frozen ? left : 0),
          )
          expect(edges).toContain(line)
        },
      ),
    )
  })
})
