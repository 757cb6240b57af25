import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GridColumn, type GridRow, listRows } from '#ui/grid/gridData.ts'
import { columnGroupsHeight, GridLayout, rowHeight, type Viewport } from '#ui/grid/gridLayout.ts'
import { GridShape, type Place } from '#ui/grid/gridShape.ts'

interface Scene {
  readonly layout: GridLayout
  readonly viewport: Viewport
}

const column = (width: number, at: number, group: number | null): GridColumn => ({
  id: `c${at}`,
  label: `Column ${at}`,
  width,
  type: { kind: 'number' },
  align: 'end',
  ...(group === null ? {} : { group: { id: `g${group}`, label: `Group ${group}` } }),
})

/** Any grid, scrolled anywhere that a scroller goes, with something of its body in view. */
const scenes: fc.Arbitrary<Scene> = fc
  .record({
    widths: fc.array(fc.integer({ min: 24, max: 120 }), { minLength: 1, maxLength: 12 }),
    groups: fc.option(fc.array(fc.nat(1), { minLength: 12, maxLength: 12 })),
    kinds: fc.array(fc.constantFrom<GridRow['kind']>('item', 'item', 'group', 'foot'), {
      minLength: 1,
      maxLength: 20,
    }),
    rowHeaderWidth: fc.integer({ min: 40, max: 200 }),
    headHeight: fc.integer({ min: 60, max: 160 }),
    frozen: fc.nat(4),
    room: fc.record({
      width: fc.integer({ min: 30, max: 500 }),
      height: fc.integer({ min: 28, max: 300 }),
    }),
    scrolled: fc.record({
      left: fc.double({ min: 0, max: 1, noNaN: true }),
      top: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  })
  .map(({ widths, groups, kinds, room, scrolled, ...frame }) => {
    let group = 0
    const columns = widths.map((width, at) => {
      group += groups?.[at] ?? 0
      return column(width, at, groups === null ? null : group)
    })
    const rows = listRows(kinds.map((kind, at) => ({ id: `r${at}`, kind, label: `Row ${at}` })))
    const layout = new GridLayout(new GridShape(rows, columns), frame)
    const width = layout.frozenRight + room.width
    const height = layout.headHeight + room.height
    const left = Math.round(scrolled.left * Math.max(0, layout.contentWidth - width))
    const top = Math.round(scrolled.top * Math.max(0, layout.contentHeight - height))
    return { layout, viewport: { left, top, width, height } }
  })

function everyPlace({ shape }: GridLayout): Place[] {
  return Array.from({ length: shape.rowCount }, (_, r) =>
    Array.from({ length: shape.columnCount }, (_, c) => shape.clamp({ r, c })),
  ).flat()
}

/** What of the place's own column and row is seen between what stays and the viewport's end. */
function seenOf({ layout, viewport }: Scene, { r, c }: Place) {
  const isFixedAcross = c <= layout.frozen
  const isFixedDown = r < layout.shape.heads
  const x = layout.leftOf(c) - (isFixedAcross ? 0 : viewport.left)
  const y = layout.topOf(r) - (isFixedDown ? 0 : viewport.top)
  const left = Math.max(x, isFixedAcross ? 0 : layout.frozenRight)
  const right = Math.min(x + layout.widthOf(c), viewport.width)
  const top = Math.max(y, isFixedDown ? 0 : layout.headHeight)
  const bottom = Math.min(y + layout.heightOf(r), viewport.height)
  return right > left && bottom > top ? { left, right, top, bottom } : null
}

describe('where places lie', () => {
  test('every point of what is seen of a place is that place’s, frozen or not', () => {
    fc.assert(
      fc.property(scenes, fc.double({ min: 0, max: 0.99, noNaN: true }), (scene, share) => {
        const { layout, viewport } = scene
        for (const place of everyPlace(layout)) {
          const seen = seenOf(scene, place)
          if (seen === null) continue
          const x = seen.left + Math.floor((seen.right - seen.left) * share)
          const y = seen.top + Math.floor((seen.bottom - seen.top) * share)
          expect(layout.placeAt(viewport, x, y), JSON.stringify({ place, x, y })).toEqual(place)
        }
      }),
    )
  })

  test('the box of a place without span is its column and row, in the viewport', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { layout, viewport } = scene
        const { shape } = layout
        for (const place of everyPlace(layout)) {
          const [first, last] = shape.span(place.r, place.c)
          const box = layout.boxIn(viewport, place)
          expect([box.width > 0, box.height > 0]).toEqual([true, true])
          if (first !== last) continue
          const seen = seenOf(scene, place)
          if (seen === null) continue
          expect(seen.left).toBeGreaterThanOrEqual(box.left)
          expect(seen.right).toBeLessThanOrEqual(box.left + box.width)
          expect(seen.top).toBeGreaterThanOrEqual(box.top)
          expect(seen.bottom).toBeLessThanOrEqual(box.top + box.height)
          const middle = [(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2] as const
          expect(layout.placeAt(viewport, ...middle)).toEqual(place)
        }
      }),
    )
  })

  test('rows and columns follow each other without a gap, to the end of the content', () => {
    fc.assert(
      fc.property(scenes, ({ layout }) => {
        const { shape } = layout
        for (let c = 1; c < shape.columnCount; c++) {
          expect(layout.leftOf(c)).toBe(layout.leftOf(c - 1) + layout.widthOf(c - 1))
        }
        for (let r = 1; r < shape.rowCount; r++) {
          expect(layout.topOf(r)).toBe(layout.topOf(r - 1) + layout.heightOf(r - 1))
        }
        const [r, c] = [shape.rowCount - 1, shape.columnCount - 1]
        expect(layout.leftOf(c) + layout.widthOf(c)).toBe(layout.contentWidth)
        expect(layout.topOf(r) + layout.heightOf(r)).toBe(layout.contentHeight)
        expect(layout.heightOf(shape.rowCount - 1)).toBe(rowHeight)
        if (shape.heads === 2) expect(layout.heightOf(0)).toBe(columnGroupsHeight)
      }),
    )
  })
})

describe('the window', () => {
  test('holds exactly the rows and the scrolling columns of which something is seen', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { layout, viewport } = scene
        const { shape } = layout
        const window = layout.window(viewport)
        for (let r = shape.heads; r < shape.rowCount; r++) {
          const isIn = r >= window.firstRow && r <= window.lastRow
          expect(isIn, `row ${r}`).toBe(seenOf(scene, { r, c: 0 }) !== null)
        }
        for (let c = layout.frozen + 1; c < shape.columnCount; c++) {
          const isIn = c >= window.firstColumn && c <= window.lastColumn
          expect(isIn, `column ${c}`).toBe(seenOf(scene, { r: shape.heads - 1, c }) !== null)
        }
        expect(window.firstColumn).toBeGreaterThan(layout.frozen)
      }),
    )
  })
})

describe('revealing a place', () => {
  const anyScene = scenes.chain((scene) =>
    fc.record({
      scene: fc.constant(scene),
      place: fc.constantFrom(...everyPlace(scene.layout)),
    }),
  )

  test('shows it whole and clear of what stays, or its beginning where it is too large', () => {
    fc.assert(
      fc.property(anyScene, ({ scene: { layout, viewport }, place }) => {
        const { shape } = layout
        const moved = { ...viewport, ...layout.reveal(viewport, place) }
        const { r, c } = place
        if (c > layout.frozen && shape.kind(r) !== 'group') {
          const left = layout.leftOf(c) - moved.left
          const right = left + layout.widthOf(c)
          const fits = layout.widthOf(c) <= viewport.width - layout.frozenRight
          expect(left).toBeGreaterThanOrEqual(layout.frozenRight)
          if (fits) expect(right).toBeLessThanOrEqual(viewport.width)
          else expect(left).toBe(layout.frozenRight)
        }
        if (r >= shape.heads) {
          const top = layout.topOf(r) - moved.top
          expect(top).toBeGreaterThanOrEqual(layout.headHeight)
          expect(top + rowHeight).toBeLessThanOrEqual(viewport.height)
        }
      }),
    )
  })

  test('scrolls no farther than it must, and not at all for what is in view or stays', () => {
    fc.assert(
      fc.property(anyScene, ({ scene: { layout, viewport }, place: { r, c } }) => {
        const { shape } = layout
        const moved = layout.reveal(viewport, { r, c })
        const isSeenAt = (left: number, top: number): boolean => {
          const x = layout.leftOf(c) - left
          const y = layout.topOf(r) - top
          const isAcross =
            c <= layout.frozen ||
            shape.kind(r) === 'group' ||
            (x >= layout.frozenRight &&
              (x + layout.widthOf(c) <= viewport.width || x === layout.frozenRight))
          const isDown =
            r < shape.heads || (y >= layout.headHeight && y + rowHeight <= viewport.height)
          return isAcross && isDown
        }
        const step = (from: number, to: number) => to + Math.sign(from - to)
        if (moved.left !== viewport.left) {
          expect(isSeenAt(step(viewport.left, moved.left), moved.top)).toBe(false)
        }
        if (moved.top !== viewport.top) {
          expect(isSeenAt(moved.left, step(viewport.top, moved.top))).toBe(false)
        }
        expect(layout.reveal({ ...viewport, ...moved }, { r, c })).toEqual(moved)
        const isInBounds = (at: number, content: number, room: number) =>
          at >= 0 && at <= Math.max(0, content - room)
        expect(isInBounds(moved.top, layout.contentHeight, viewport.height)).toBe(true)
      }),
    )
  })
})
