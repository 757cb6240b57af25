import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listRows } from '#ui/grid/gridData.ts'
import { GridShape, type Place } from '#ui/grid/gridShape.ts'
import {
  addRange,
  contains,
  extendTo,
  resolve,
  type Selection,
  selectHome,
  selectLines,
  selectPlace,
  stepWithin,
  widenTo,
} from '#ui/grid/selection.ts'
import { sketchGrid } from './sketchGrid.ts'

const sketch = sketchGrid(['# one', '1234', '5678', '= 11', '# two', '9123', '= 10'], 'xxyy')
const { shape } = sketch

const anyPlace: fc.Arbitrary<Place> = fc
  .record({ r: fc.nat(shape.rowCount - 1), c: fc.nat(shape.columnCount - 1) })
  .map((place) => shape.clamp(place))

type Gesture =
  | { readonly kind: 'put' | 'extend' | 'add'; readonly place: Place }
  | { readonly kind: 'lines'; readonly of: 'rows' | 'columns'; place: Place; isAdded: boolean }
  | { readonly kind: 'widen'; readonly to: 'rows' | 'columns' | 'all' }

const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  fc.record({ kind: fc.constantFrom('put', 'extend', 'add'), place: anyPlace }),
  fc.record({
    kind: fc.constant('lines' as const),
    of: fc.constantFrom('rows', 'columns'),
    place: anyPlace,
    isAdded: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('widen' as const), to: fc.constantFrom('rows', 'columns', 'all') }),
)
const gestures = fc.array(gesture, { maxLength: 8 })

function perform(before: Selection, it: Gesture): Selection {
  switch (it.kind) {
    case 'put':
      return selectPlace(shape, it.place)
    case 'extend':
      return extendTo(shape, before, it.place)
    case 'add':
      return addRange(shape, before, it.place)
    case 'lines':
      return selectLines(shape, it.isAdded ? before : null, it.of, it.place)
    case 'widen':
      return widenTo(before, it.to)
  }
}

/** The same by hand: two corners a range, and every place looked at one by one. */
interface Corners {
  readonly kind: 'cells' | 'rows' | 'columns' | 'all'
  readonly from: Place
  readonly to: Place
}
interface Model {
  readonly active: Place
  readonly ranges: readonly Corners[]
}

function performByHand(before: Model, it: Gesture): Model {
  const others = before.ranges.slice(0, -1)
  const last = before.ranges.at(-1)
  if (last === undefined) throw new Error('A selection has at least one range.')
  switch (it.kind) {
    case 'put':
      return { active: it.place, ranges: [{ kind: 'cells', from: it.place, to: it.place }] }
    case 'extend':
      return { ...before, ranges: [...others, { ...last, to: it.place }] }
    case 'add': {
      const range = { kind: 'cells', from: it.place, to: it.place } as const
      return { active: it.place, ranges: [...before.ranges, range] }
    }
    case 'lines': {
      const range = { kind: it.of, from: it.place, to: it.place }
      return { active: it.place, ranges: it.isAdded ? [...before.ranges, range] : [range] }
    }
    case 'widen':
      return { ...before, ranges: [...others, { ...last, kind: it.to }] }
  }
}

function isCovered({ kind, from, to }: Corners, { r, c }: Place): boolean {
  const isBetween = (a: number, b: number, at: number) => (a - at) * (b - at) <= 0
  const inRows = isBetween(from.r, to.r, r)
  const inColumns = isBetween(from.c, to.c, c)
  switch (kind) {
    case 'cells':
      return inRows && inColumns
    case 'rows':
      return inRows && c > 0
    case 'columns':
      return inColumns && r >= shape.heads
    case 'all':
      return r >= shape.heads && c > 0
  }
}

/** The cell that a place is in: groups of rows and of columns are one each. */
function cellOf(place: Place): string {
  const { r, c } = shape.clamp(place)
  return `${r}:${shape.span(r, c)[0]}`
}

const everyPlace = Array.from({ length: shape.rowCount }, (_, r) =>
  Array.from({ length: shape.columnCount }, (_, c) => ({ r, c })),
).flat()

describe('a selection', () => {
  test('begins with the first cell of an item, and is one cell', () => {
    const home = resolve(shape, selectHome(shape))
    expect(home.active).toEqual({ r: 3, c: 1 })
    expect(home.isOneCell).toBe(true)
  })

  test('Shift moves the last range’s corner; the active cell stays, to the other side as well', () => {
    const begun = selectPlace(shape, { r: 4, c: 2 })
    const right = resolve(shape, extendTo(shape, begun, { r: 7, c: 4 }))
    expect(right.active).toEqual({ r: 4, c: 2 })
    expect(right.range).toEqual({ top: 4, bottom: 7, left: 2, right: 4 })
    const left = extendTo(shape, extendTo(shape, begun, { r: 7, c: 4 }), { r: 3, c: 1 })
    expect(resolve(shape, left).range).toEqual({ top: 3, bottom: 4, left: 1, right: 2 })
    expect(resolve(shape, left).head).toEqual({ r: 3, c: 1 })
  })

  test('covers the same places as a count by hand, whatever the gestures', () => {
    fc.assert(
      fc.property(gestures, (steps) => {
        const start = { r: shape.firstItem, c: 1 }
        let selection = selectHome(shape)
        let model: Model = { active: start, ranges: [{ kind: 'cells', from: start, to: start }] }
        for (const step of steps) {
          selection = perform(selection, step)
          model = performByHand(model, step)
        }
        const selected = resolve(shape, selection)
        expect(selected.active).toEqual(model.active)
        expect(selected.head).toEqual(model.ranges.at(-1)?.to)
        expect(selected.ranges).toHaveLength(model.ranges.length)
        expect(selected.range).toEqual(selected.ranges.at(-1))
        for (const [at, range] of selected.ranges.entries()) {
          const corners = model.ranges[at]
          for (const place of everyPlace) {
            const isWanted = corners !== undefined && isCovered(corners, place)
            expect(contains(range, place), JSON.stringify({ at, place })).toBe(isWanted)
          }
        }
        const [only, ...more] = model.ranges
        const isOneCell = more.length === 0 && only?.kind === 'cells'
        expect(selected.isOneCell).toBe(
          isOneCell && only.from.r === only.to.r && only.from.c === only.to.c,
        )
      }),
    )
  })

  test('stays with its rows and columns, however they are sorted and moved', () => {
    const order = (length: number) =>
      fc.shuffledSubarray([...Array(length).keys()], { minLength: length })
    fc.assert(
      fc.property(
        gestures,
        order(sketch.rows.length),
        order(sketch.columns.length),
        (steps, rows, columns) => {
          const selection = steps.reduce(perform, selectHome(shape))
          const sorted = new GridShape(
            listRows(rows.flatMap((at) => sketch.rows[at] ?? [])),
            columns.flatMap((at) => sketch.columns[at] ?? []),
          )
          const before = resolve(shape, selection)
          const after = resolve(sorted, selection)
          expect(sorted.position(after.active)).toEqual(shape.position(before.active))
          expect(sorted.position(after.head)).toEqual(shape.position(before.head))
          for (const [at, { kind, anchor, head }] of selection.ranges.entries()) {
            const range = after.ranges[at]
            if (kind !== 'cells' || range === undefined) continue
            for (const { position } of [anchor, head]) {
              expect(contains(range, sorted.place(position, { r: 0, c: 0 }))).toBe(true)
            }
            // A single cell stays a single cell: it does not grow by being carried elsewhere.
            const isCell = anchor.position === head.position
            if (isCell) expect([range.top, range.left]).toEqual([range.bottom, range.right])
          }
        },
      ),
    )
  })

  test('is where its row was, once that is gone', () => {
    const selection = selectPlace(shape, { r: 4, c: 2 })
    const shorter = new GridShape(
      listRows(sketch.rows.filter(({ id }) => id !== '2')),
      sketch.columns,
    )
    expect(resolve(shorter, selection).active).toEqual({ r: 4, c: 2 })
    const none = new GridShape(listRows([]), sketch.columns)
    expect(resolve(none, selection).active).toEqual({ r: 1, c: 2 })
  })
})

describe('stepping inside a selection', () => {
  const range = extendTo(shape, selectPlace(shape, { r: 3, c: 1 }), { r: 4, c: 3 })

  test('there is nothing to step through in one cell', () => {
    expect(stepWithin(shape, selectHome(shape), 'next')).toBeNull()
  })

  test('a group inside of a range is one cell of it', () => {
    const across = extendTo(shape, selectPlace(shape, { r: 4, c: 2 }), { r: 7, c: 3 })
    const places: string[] = []
    let at: Selection | null = across
    for (let step = 0; step < 7 && at !== null; step++) {
      at = stepWithin(shape, at, 'next')
      if (at !== null) places.push(cellOf(resolve(shape, at).active))
    }
    expect(places).toEqual(['4:3', '5:2', '5:3', '6:0', '7:2', '7:3', '4:2'])
  })

  test('Tab goes along the rows, Enter along the columns, and both begin again', () => {
    const walk = (motion: 'next' | 'down') => {
      const places: (readonly [number, number])[] = []
      let at: Selection | null = range
      for (let step = 0; step < 6 && at !== null; step++) {
        at = stepWithin(shape, at, motion)
        const active = at === null ? null : resolve(shape, at).active
        if (active !== null) places.push([active.r, active.c])
      }
      return places
    }
    expect(walk('next')).toEqual([
      [3, 2],
      [3, 3],
      [4, 1],
      [4, 2],
      [4, 3],
      [3, 1],
    ])
    expect(walk('down')).toEqual([
      [4, 1],
      [3, 2],
      [4, 2],
      [3, 3],
      [4, 3],
      [3, 1],
    ])
  })

  test('every cell of the last range comes once before the first comes again; back undoes', () => {
    const motions = fc.constantFrom(
      ['next', 'previous'] as const,
      ['previous', 'next'] as const,
      ['down', 'up'] as const,
      ['up', 'down'] as const,
    )
    fc.assert(
      fc.property(gestures, motions, (steps, [motion, back]) => {
        const selection = steps.reduce(perform, selectHome(shape))
        const { range: last, ranges } = resolve(shape, selection)
        const inside = everyPlace.filter((place) => contains(last, place))
        const cells = new Set(inside.map((place) => cellOf(place)))
        const first = stepWithin(shape, selection, motion)
        if (first === null) {
          expect(inside).toHaveLength(1)
          return
        }
        const seen = new Set<string>()
        let at = first
        for (let step = 0; step < cells.size; step++) {
          const { active, ranges: kept } = resolve(shape, at)
          expect(contains(last, active)).toBe(true)
          expect(kept).toEqual(ranges)
          seen.add(cellOf(active))
          const next = stepWithin(shape, at, motion)
          if (next === null) throw new Error('The selection was one of several cells.')
          const returned = stepWithin(shape, next, back)
          if (returned === null) throw new Error('The selection was one of several cells.')
          expect(resolve(shape, returned).active).toEqual(active)
          at = next
        }
        expect(seen).toEqual(cells)
        expect(resolve(shape, at).active).toEqual(resolve(shape, first).active)
      }),
    )
  })
})
