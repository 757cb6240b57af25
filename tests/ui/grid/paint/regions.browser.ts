import { describe, expect, test } from 'vitest'
import { emptyCell, type GridCell, type GridSource } from '#ui/grid/gridData.ts'
import type { GridPicture } from '#ui/grid/paint/gridPicture.ts'
import { extendTo, resolve, selectPlace } from '#ui/grid/selection.ts'
import { type Sketch, sketchPicture } from './sketchPicture.ts'
import { stage, tokenColour } from './stage.ts'

const sketch: Sketch = {
  rows: 40,
  columns: 20,
  frozen: 2,
  heads: 2,
  width: 420,
  height: 280,
  orientation: 'vertical',
}

const plain: GridSource = { cell: () => emptyCell, name: () => '' }

const scrolled = (picture: GridPicture): GridPicture => ({
  ...picture,
  hasFocus: false,
  viewport: { ...picture.viewport, left: 57, top: 41 },
})

describe('what is painted stays in its part of the canvas', () => {
  test('cells never reach into heads, whatever letters they hold', () => {
    const full = scrolled(sketchPicture(sketch))
    const { layout } = full
    const isHead = (x: number, y: number): boolean =>
      y < layout.headHeight || x < layout.rowHeaderWidth
    expect(differences(full, { ...full, source: plain }).some(([x, y]) => isHead(x, y))).toBe(false)
  })

  test('cells that scroll never reach into frozen columns', () => {
    const full = scrolled(sketchPicture(sketch))
    const { frozenRight } = full.layout
    const source: GridSource = {
      ...full.source,
      cell: (row, column) => (Number(column) < 2 ? emptyCell : full.source.cell(row, column)),
    }
    const apart = differences({ ...full, source }, { ...full, source: plain })
    expect(apart.length).toBeGreaterThan(1_000)
    expect(apart.some(([x]) => x < frozenRight)).toBe(false)
  })

  test('a cell keeps to its own box', () => {
    const picture = sketchPicture({ ...sketch, frozen: 0 })
    const wild = { ...emptyCell, text: 'Ź̷̢̛̜̦̙͔̼̺̓̎̄a̸̧̨̛l̵g̶o̷ 😀 and much more than fits', ring: 'strong' as const }
    const source: GridSource = {
      ...plain,
      cell: (row, column) => (row === '2' && column === '2' ? wild : emptyCell),
    }
    const box = picture.layout.boxIn(picture.viewport, { r: 4, c: 3 })
    const apart = differences({ ...picture, source }, { ...picture, source: plain })
    expect(apart.length).toBeGreaterThan(100)
    const isOutside = ([x, y]: readonly [number, number]): boolean =>
      x < box.left || y < box.top || x >= box.left + box.width - 1 || y >= box.top + box.height - 1
    expect(apart.filter(isOutside)).toEqual([])
  })
})

describe('colours are those of the tokens', () => {
  const levels = (theme: 'light' | 'dark'): void => {
    document.documentElement.dataset.theme = theme
    const { painter, colourAt, leave } = stage()
    const base = sketchPicture({ ...sketch, frozen: 0 })
    const source: GridSource = {
      ...plain,
      cell: (_row, column) => ({
        ...emptyCell,
        tone: ([1, 2, 3, 4] as const)[Number(column)] ?? null,
      }),
    }
    painter.paint({ ...base, source, hasFocus: false })
    for (const level of [1, 2, 3, 4]) {
      const { left, top } = base.layout.boxIn(base.viewport, { r: 2, c: level })
      expect(colourAt(left + 4, top + 4)).toBe(tokenColour(`--level-${level}`))
    }
    leave()
  }

  test('in the light theme', () => {
    levels('light')
  })

  test('in the dark theme', () => {
    levels('dark')
  })

  test('a change of theme shows once the colours are read again', () => {
    document.documentElement.dataset.theme = 'light'
    const { painter, colourAt, leave } = stage()
    const picture = { ...sketchPicture(sketch), source: plain, hasFocus: false }
    painter.paint(picture)
    const light = tokenColour('--surface')
    expect(colourAt(3, 3)).toBe(light)
    document.documentElement.dataset.theme = 'dark'
    painter.refreshColours()
    painter.paint(picture)
    expect(colourAt(3, 3)).toBe(tokenColour('--surface'))
    expect(colourAt(3, 3)).not.toBe(light)
    leave()
    document.documentElement.dataset.theme = 'light'
  })

  test('the active cell has a ring of two pixels and a line of the surface, its heads a tint', () => {
    const { painter, colourAt, leave } = stage()
    const base = sketchPicture({ ...sketch, frozen: 0 })
    painter.paint({ ...base, source: plain })
    const { left, top } = base.layout.boxIn(base.viewport, base.selected.active)
    const middle = top + 14
    const across = [0, 1, 2].map((x) => colourAt(left + x, middle))
    const accent = tokenColour('--accent')
    expect(across).toEqual([accent, accent, tokenColour('--surface')])
    expect(colourAt(2, middle)).toBe(tokenColour('--accent-soft'))
    painter.paint({ ...base, source: plain, hasFocus: false })
    expect(colourAt(left, middle)).not.toBe(accent)
    expect(colourAt(2, middle)).toBe(tokenColour('--surface'))
    leave()
  })

  test('a range lies under a veil with a border in the accent', () => {
    const { painter, colourAt, leave } = stage()
    const base = sketchPicture({ ...sketch, frozen: 0 })
    const { shape } = base.layout
    const selection = extendTo(shape, selectPlace(shape, { r: 2, c: 1 }), { r: 4, c: 3 })
    painter.paint({ ...base, source: plain, hasFocus: false, selected: resolve(shape, selection) })
    const first = base.layout.boxIn(base.viewport, { r: 2, c: 1 })
    const inside = base.layout.boxIn(base.viewport, { r: 3, c: 2 })
    expect(colourAt(first.left, first.top + 9)).toBe(tokenColour('--accent'))
    expect(colourAt(inside.left + 9, inside.top + 9)).not.toBe(tokenColour('--surface'))
    leave()
  })

  test.each(['light', 'dark'])('selected cells stand out and are read in the %s theme', (theme) => {
    document.documentElement.dataset.theme = theme
    const { painter, colourAt, leave } = stage()
    const base = sketchPicture({ ...sketch, frozen: 0 })
    const { shape } = base.layout
    const selection = extendTo(shape, selectPlace(shape, { r: 2, c: 1 }), { r: 4, c: 3 })
    const selected = resolve(shape, selection)
    const looks: readonly (readonly [Partial<GridCell>, ink: string])[] = [
      [{ tone: 0 }, '--ink'],
      [{ tone: 1 }, '--on-level-1'],
      [{ tone: 2 }, '--on-level-2'],
      [{ tone: 3 }, '--on-level-3'],
      [{ tone: 4 }, '--on-level-4'],
      [{ ink: 'risk' }, '--ink'],
      [{ ink: 'faint', readOnly: 'It is fixed.' }, '--ink'],
      [{ ink: 'gap' }, '--surface'],
    ]
    for (const [look, ink] of looks) {
      const source = { ...plain, cell: () => ({ ...emptyCell, ...look }) }
      painter.paint({ ...base, source, hasFocus: false, selected })
      const at = ({ r, c }: { r: number; c: number }) => {
        const { left, top } = base.layout.boxIn(base.viewport, { r, c })
        return colourAt(left + 9, top + 9)
      }
      const [veiled, bare] = [at({ r: 3, c: 2 }), at({ r: 3, c: 5 })]
      const name = JSON.stringify(look)
      expect(contrast(veiled, tokenColour(ink)), `ink of ${name}`).toBeGreaterThanOrEqual(4.5)
      expect(distance(veiled, bare), `veil over ${name}`).toBeGreaterThan(20)
    }
    leave()
    document.documentElement.dataset.theme = 'light'
  })

  test("a note's corner shows over the rings", () => {
    const { painter, colourAt, leave } = stage()
    const base = sketchPicture({ ...sketch, frozen: 0 })
    const cell = { ...emptyCell, ring: 'strong', note: 'Asked Bo.' } as const
    painter.paint({ ...base, source: { ...plain, cell: () => cell } })
    const { left, top, width } = base.layout.boxIn(base.viewport, { r: 3, c: 2 })
    expect(colourAt(left + width - 3, top + 1)).toBe(tokenColour('--accent'))
    expect(colourAt(left + 4, top + 1)).toBe(tokenColour('--risk'))
    leave()
  })

  test('the band of a group ends with the last column', () => {
    const { painter, colourAt, leave } = stage()
    const base = sketchPicture({ ...sketch, columns: 2, frozen: 0 })
    const { layout } = base
    painter.paint({ ...base, source: plain, hasFocus: false })
    const r = Array.from({ length: 12 }, (_, at) => at).find(
      (at) => layout.shape.kind(at) === 'group',
    )
    const y = layout.topOf(r ?? 0) + 4
    expect(colourAt(layout.contentWidth - 2, y)).toBe(tokenColour('--sunken'))
    expect(colourAt(layout.contentWidth + 2, y)).toBe(tokenColour('--surface'))
    leave()
  })
})

test('the canvas has the device pixels of the viewport, one for one', () => {
  const { painter, canvas, leave } = stage(1.25)
  painter.paint(sketchPicture(sketch))
  expect([canvas.width, canvas.height]).toEqual([525, 350])
  expect(canvas.style.width).toBe('420px')
  leave()
})

/** Where two pictures are not the same. */
function differences(a: GridPicture, b: GridPicture): readonly (readonly [number, number])[] {
  const one = stage()
  const other = stage()
  one.painter.paint(a)
  other.painter.paint(b)
  const pixels = other.pixels()
  const found: (readonly [number, number])[] = []
  for (const [at, pixel] of one.pixels().entries()) {
    if (pixel !== pixels[at]) found.push([at % one.canvas.width, Math.floor(at / one.canvas.width)])
  }
  one.leave()
  other.leave()
  return found
}

function channels(colour: string): readonly number[] {
  return (colour.match(/\d+/g) ?? []).map(Number)
}

/** As WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
      const part = channel / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Between two colours, channel by channel. */
function distance(one: string, other: string): number {
  const others = channels(other)
  return Math.hypot(...channels(one).map((channel, at) => channel - (others[at] ?? 0)))
}
