import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GridLayout } from '#ui/grid/gridLayout.ts'
import type { GridPicture } from '#ui/grid/paint/gridPicture.ts'
import { addRange, extendTo, resolve, selectLines, selectPlace } from '#ui/grid/selection.ts'
import { sketchPicture, sketchSource } from './sketchPicture.ts'
import { stage } from './stage.ts'

type Step =
  | { readonly kind: 'scroll'; readonly x: number; readonly y: number }
  | { readonly kind: 'jump'; readonly x: number; readonly y: number }
  | { readonly kind: 'select'; readonly r: number; readonly c: number }
  | { readonly kind: 'extend'; readonly r: number; readonly c: number }
  | { readonly kind: 'add'; readonly r: number; readonly c: number }
  | { readonly kind: 'row'; readonly r: number }
  | { readonly kind: 'source'; readonly version: number }
  | { readonly kind: 'focus'; readonly hasFocus: boolean }
  | { readonly kind: 'signs'; readonly isFiltered: boolean }

const place = { r: fc.nat({ max: 59 }), c: fc.nat({ max: 24 }) }
const offset = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -90, max: 90 }),
  fc.integer({ min: -40, max: 40 }).map((n) => n / 3),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('scroll' as const), x: offset, y: offset }),
  },
  fc.record({
    kind: fc.constant('jump' as const),
    x: fc.nat({ max: 1200 }),
    y: fc.nat({ max: 1500 }),
  }),
  fc.record({ kind: fc.constant('select' as const), ...place }),
  fc.record({ kind: fc.constant('extend' as const), ...place }),
  fc.record({ kind: fc.constant('add' as const), ...place }),
  fc.record({ kind: fc.constant('row' as const), r: place.r }),
  fc.record({ kind: fc.constant('source' as const), version: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constant('focus' as const), hasFocus: fc.boolean() }),
  fc.record({ kind: fc.constant('signs' as const), isFiltered: fc.boolean() }),
)

const setting = fc.record({
  ratio: fc.constantFrom(1, 2, 1.25),
  sketch: fc.record({
    rows: fc.constantFrom(3, 60),
    columns: fc.constantFrom(4, 24),
    frozen: fc.constantFrom(0, 2),
    heads: fc.constantFrom(1 as const, 2 as const),
    width: fc.constantFrom(420, 333),
    height: fc.constantFrom(260, 301),
    orientation: fc.constantFrom('vertical' as const, 'horizontal' as const),
  }),
  // Several changes at once between two paintings, as a busy page gives them.
  frames: fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 7 }),
})

test('whatever is scrolled, selected and changed, the canvas shows what painting it whole would', () => {
  fc.assert(
    fc.property(setting, ({ ratio, sketch, frames }) => {
      const kept = stage(ratio)
      const fresh = stage(ratio)
      let act = start(sketchPicture(sketch))
      kept.painter.paint(act.picture)
      for (const frame of frames) {
        for (const each of frame) act = apply(act, each)
        kept.painter.paint(act.picture)
        fresh.painter.invalidate()
        fresh.painter.paint(act.picture)
        expect(firstDifference(kept.pixels(), fresh.pixels(), kept.canvas.width)).toBeNull()
      }
      kept.leave()
      fresh.leave()
    }),
    { numRuns: 60 },
  )
}, 120_000)

interface Act {
  readonly picture: GridPicture
  readonly selection: ReturnType<typeof selectPlace>
}

function start(picture: GridPicture): Act {
  const { shape } = picture.layout
  return { picture, selection: selectPlace(shape, { r: shape.heads + 1, c: 1 }) }
}

function apply({ picture, selection }: Act, step: Step): Act {
  const { layout, viewport } = picture
  const { shape } = layout
  const select = (next: Act['selection']): Act => ({
    selection: next,
    picture: { ...picture, selected: resolve(shape, next) },
  })
  const scrollTo = (left: number, top: number): Act => ({
    selection,
    picture: { ...picture, viewport: { ...viewport, ...within(layout, viewport, left, top) } },
  })
  switch (step.kind) {
    case 'scroll':
      return scrollTo(viewport.left + step.x, viewport.top + step.y)
    case 'jump':
      return scrollTo(step.x, step.y)
    case 'select':
      return select(selectPlace(shape, shape.clamp(step)))
    case 'extend':
      return select(extendTo(shape, selection, step))
    case 'add':
      return select(addRange(shape, selection, step))
    case 'row':
      return select(
        selectLines(shape, selection, 'rows', { r: Math.max(shape.heads, step.r), c: 0 }),
      )
    case 'source':
      return { selection, picture: { ...picture, source: sketchSource(step.version) } }
    case 'focus':
      return { selection, picture: { ...picture, hasFocus: step.hasFocus } }
    case 'signs': {
      const { isFiltered } = step
      return {
        selection,
        picture: { ...picture, headSigns: new Map([['2', { sort: null, isFiltered }]]) },
      }
    }
  }
}

/** As a scroller keeps its offset. */
function within(
  { contentWidth, contentHeight }: GridLayout,
  { width, height }: GridPicture['viewport'],
  left: number,
  top: number,
): { left: number; top: number } {
  return {
    left: Math.max(0, Math.min(left, contentWidth - width)),
    top: Math.max(0, Math.min(top, contentHeight - height)),
  }
}

function firstDifference(a: Uint32Array, b: Uint32Array, width: number): string | null {
  if (a.length !== b.length) return `${a.length} pixels, ${b.length} expected`
  const at = a.findIndex((pixel, index) => pixel !== b[index])
  return at < 0 ? null : `at ${at % width}, ${Math.floor(at / width)}`
}
