import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DeviceGeometry, intersect, isSome, type Rect } from '#ui/grid/paint/deviceGeometry.ts'
import { planScroll } from '#ui/grid/paint/scrollCopy.ts'
import { sketchPicture } from './sketchPicture.ts'

const offset = fc.double({ min: 0, max: 900, noNaN: true })
const offsets = fc.record({ left: offset, top: offset })

const geometryAt = (
  at: { left: number; top: number },
  ratio: number,
  frozen: number,
): DeviceGeometry => {
  const { layout, viewport } = sketchPicture({
    rows: 60,
    columns: 24,
    frozen,
    heads: 2,
    width: 400,
    height: 300,
    orientation: 'vertical',
  })
  return new DeviceGeometry(layout, { ...viewport, ...at }, ratio)
}

const moves = fc.record({
  from: offsets,
  to: fc.oneof(
    offsets,
    offsets.map(({ left }) => ({ left, top: 10 })),
  ),
  ratio: fc.constantFrom(1, 1.25, 1.5, 2),
  frozen: fc.constantFrom(0, 2),
})

test('what is copied and what is painted cover each moving part exactly once', () => {
  fc.assert(
    fc.property(moves, ({ from, to, ratio, frozen }) => {
      const before = geometryAt(from, ratio, frozen)
      const after = geometryAt(to, ratio, frozen)
      const { copies, strips } = planScroll(before, after)
      const pieces = [...copies.map((copy) => copy.to), ...strips]
      for (const [at, piece] of pieces.entries()) {
        for (const other of pieces.slice(at + 1)) {
          expect(isSome(intersect(piece, other))).toBe(false)
        }
      }
      const covered = pieces.reduce((sum, piece) => sum + area(piece), 0)
      expect(covered).toBe(movingArea(before, after))
    }),
  )
})

test('what is copied comes from within the part that it stays in', () => {
  fc.assert(
    fc.property(moves, ({ from, to, ratio, frozen }) => {
      const before = geometryAt(from, ratio, frozen)
      const after = geometryAt(to, ratio, frozen)
      for (const { to: rect, byX, byY } of planScroll(before, after).copies) {
        expect([byX, byY].every(Number.isInteger)).toBe(true)
        expect(rect.left - byX).toBeGreaterThanOrEqual(byX === 0 ? 0 : after.frozenRight)
        expect(rect.top - byY).toBeGreaterThanOrEqual(byY === 0 ? 0 : after.headBottom)
        expect(rect.right - byX).toBeLessThanOrEqual(after.width)
        expect(rect.bottom - byY).toBeLessThanOrEqual(after.height)
      }
    }),
  )
})

test('standing still moves nothing', () => {
  const there = geometryAt({ left: 30, top: 40 }, 1, 2)
  expect(planScroll(there, there)).toEqual({ copies: [], strips: [] })
})

function area({ left, top, right, bottom }: Rect): number {
  return (right - left) * (bottom - top)
}

function movingArea(before: DeviceGeometry, after: DeviceGeometry): number {
  const { width, height, frozenRight, headBottom } = after
  const isAcross = before.offsetX !== after.offsetX
  const isDown = before.offsetY !== after.offsetY
  const below = height - headBottom
  const beside = width - frozenRight
  if (isAcross && isDown) return width * height - frozenRight * headBottom
  return isDown ? below * width : isAcross ? beside * height : 0
}
