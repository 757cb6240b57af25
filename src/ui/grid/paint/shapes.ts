import type { Colours } from './colours.ts'

/** In CSS pixels. */
type Points = readonly (readonly [x: number, y: number])[]

interface Drawing {
  readonly size: number
  readonly parts: readonly { readonly colour: string; readonly points: Points }[]
}

export type ShapeName =
  | 'ascending'
  | 'descending'
  | 'filtered'
  | 'open'
  | 'closed'
  | 'note'
  | 'rejected'
  | 'added'
  | 'removed'
  | 'changed'

/** The square that each has for itself. */
export const shapeSizes = { sign: 12, disclosure: 8, note: 8, rejected: 10, change: 10 } as const

const up: Points = [
  [6, 1.5],
  [10, 6],
  [7, 6],
  [7, 10.5],
  [5, 10.5],
  [5, 6],
  [2, 6],
]

const funnel: Points = [
  [1.5, 2],
  [10.5, 2],
  [7, 6.5],
  [7, 10.5],
  [5, 9],
  [5, 6.5],
]

const opened: Points = [
  [0, 2],
  [8, 2],
  [4, 6],
]

/**
 * A small shape with slanting edges, drawn once and copied from then on: a path that a clip cuts is
 * smoothed differently from a whole one, so that painting a piece anew would show.
 */
export function drawShape(
  page: Document,
  name: ShapeName,
  { colours, ratio }: { readonly colours: Colours; readonly ratio: number },
): HTMLCanvasElement {
  return tile(page, drawingOf(name, colours), ratio)
}

function drawingOf(name: ShapeName, colours: Colours): Drawing {
  const { accent, accentInk, ink, ink2, surface } = colours
  const change = (colour: string, points: Points): Drawing => {
    const parts = [
      { colour: surface, points: square },
      { colour, points },
    ]
    return { size: shapeSizes.change, parts }
  }
  const sign = (points: Points): Drawing => {
    return { size: shapeSizes.sign, parts: [{ colour: accentInk, points }] }
  }
  const disclosure = (points: Points): Drawing => {
    return { size: shapeSizes.disclosure, parts: [{ colour: ink2, points }] }
  }
  switch (name) {
    case 'ascending':
      return sign(up)
    case 'descending':
      return sign(up.map(([x, y]) => [x, shapeSizes.sign - y] as const))
    case 'filtered':
      return sign(funnel)
    case 'open':
      return disclosure(opened)
    case 'closed':
      return disclosure(opened.map(([x, y]) => [y, x] as const))
    case 'note': {
      // Set off from any tint by a line of the surface.
      const rim = { colour: surface, points: cornerOf(8) }
      const mark = { colour: accent, points: cornerOf(6) }
      return { size: shapeSizes.note, parts: [rim, mark] }
    }
    case 'added':
      return change(colours.added, plus)
    case 'removed':
      return change(colours.removedInk, minus)
    case 'changed':
      return change(colours.movedInk, arrow)
    case 'rejected': {
      const patch = { colour: surface, points: square }
      return { size: shapeSizes.rejected, parts: [patch, { colour: ink, points: cross }] }
    }
  }
}

/** A slanting cross from the corner of a cell. */
const cross: Points = [
  [1, 2],
  [2, 1],
  [5, 4],
  [8, 1],
  [9, 2],
  [6, 5],
  [9, 8],
  [8, 9],
  [5, 6],
  [2, 9],
  [1, 8],
  [4, 5],
]
const plus: Points = [
  [4, 1],
  [6, 1],
  [6, 4],
  [9, 4],
  [9, 6],
  [6, 6],
  [6, 9],
  [4, 9],
  [4, 6],
  [1, 6],
  [1, 4],
  [4, 4],
]
const minus: Points = [
  [1, 4],
  [9, 4],
  [9, 6],
  [1, 6],
]
const arrow: Points = [
  [1, 4],
  [5, 4],
  [5, 1],
  [9, 5],
  [5, 9],
  [5, 6],
  [1, 6],
]
const square: Points = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
]

function cornerOf(size: number): Points {
  return [
    [shapeSizes.note - size, 0],
    [shapeSizes.note, 0],
    [shapeSizes.note, size],
  ]
}

function tile(page: Document, { size, parts }: Drawing, ratio: number): HTMLCanvasElement {
  const canvas = page.createElement('canvas')
  canvas.width = Math.round(size * ratio)
  canvas.height = canvas.width
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  context.scale(canvas.width / size, canvas.width / size)
  for (const { colour, points } of parts) {
    context.fillStyle = colour
    context.beginPath()
    for (const [x, y] of points) context.lineTo(x, y)
    context.fill()
  }
  return canvas
}
