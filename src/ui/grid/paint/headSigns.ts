import type { Brush } from './Brush.ts'
import type { Rect } from './deviceGeometry.ts'
import type { HeadSigns } from './gridPicture.ts'
import type { Scene } from './scene.ts'
import { shapeSizes } from './shapes.ts'
import { paintText } from './textPainter.ts'

/** From the edge. */
const inset = 5
const { sign: size } = shapeSizes

type Sign = (brush: Brush, x: number, y: number) => void

/**
 * How a column is sorted and that it is filtered: at the end of a head that lies, at the top of
 * one that stands. Gives the room that is left for the label.
 */
export function paintSigns(
  { brush, picture }: Pick<Scene, 'brush' | 'picture'>,
  signs: HeadSigns,
  box: Rect,
): Rect {
  const isVertical = picture.orientation === 'vertical'
  const step = brush.px(size)
  const edge = brush.px(inset)
  const length = isVertical ? box.bottom - box.top : box.right - box.left
  const shown = fitting(signs, Math.floor((length - edge) / step))
  const along = shown.length * step
  const x = isVertical ? Math.round((box.left + box.right - step) / 2) : box.right - edge - along
  const y = isVertical ? box.top + edge : Math.round((box.top + box.bottom - step) / 2)
  for (const [at, paint] of shown.entries()) {
    paint(brush, isVertical ? x : x + at * step, isVertical ? y + at * step : y)
  }
  return isVertical ? { ...box, top: y + along } : { ...box, right: x }
}

/** Where there is too little room the rank goes first, then the filter. */
function fitting({ sort, isFiltered }: HeadSigns, most: number): readonly Sign[] {
  const arrow: readonly Sign[] =
    sort === null ? [] : [(brush, x, y) => brush.shape(sort.direction, x, y)]
  const rank: readonly Sign[] =
    sort === null || sort.rank < 2 ? [] : [(brush, x, y) => paintRank(brush, sort.rank, x, y)]
  const filter: readonly Sign[] = isFiltered ? [(brush, x, y) => brush.shape('filtered', x, y)] : []
  const all = [...arrow, ...rank, ...filter]
  return all.length <= most ? all : [...arrow, ...filter].slice(0, Math.max(0, most))
}

function paintRank(brush: Brush, rank: number, x: number, y: number): void {
  const step = brush.px(size)
  const colour = brush.colours.accentInk
  const box = { left: x, top: y, right: x + step, bottom: y + step }
  paintText(brush, String(rank), box, { face: 'rank', colour, align: 'center' })
}
