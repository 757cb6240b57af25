import type { Brush } from './Brush.ts'
import type { Rect } from './deviceGeometry.ts'
import type { FaceName } from './typeface.ts'

export interface TextStyle {
  readonly face: FaceName
  readonly colour: string
  readonly align: 'start' | 'center' | 'end'
}

/**
 * A line of text in the middle of a box, cut off where there is no room. It begins at a whole pixel:
 * only then does it look the same wherever it is scrolled to. Gives where it ends.
 */
export function paintText(
  brush: Brush,
  text: string,
  { left, top, right, bottom }: Rect,
  { face, colour, align }: TextStyle,
): number {
  const typeface = brush.typeface(face)
  const room = right - left
  const shown = typeface.fit(text, room)
  if (shown === '') return left
  const { width, isWild } = typeface.extent(shown)
  const share = align === 'start' ? 0 : align === 'end' ? 1 : 0.5
  const x = Math.round(left + (room - width) * share)
  const y = Math.round((top + bottom) / 2 + typeface.drop)
  const paint = (): void => {
    brush.typeface(face)
    brush.setColour(colour)
    brush.context.fillText(shown, x, y)
  }
  if (isWild) brush.within({ left, top, right, bottom }, paint)
  else paint()
  return x + width
}

/**
 * Figures that stand below those of other rows: every digit takes the same room. A canvas has no
 * setting for that but one for all that is written on it, hyphens of names included.
 */
export function paintFigures(brush: Brush, text: string, box: Rect, style: TextStyle): void {
  const typeface = brush.typeface(style.face)
  const { digitWidth } = typeface
  const characters = [...text].map((character) => {
    const { width } = typeface.extent(character)
    return { character, width, room: /\d/.test(character) ? digitWidth : width }
  })
  const width = characters.reduce((sum, { room }) => sum + room, 0)
  const spare = box.right - box.left - width
  if (spare < 0) {
    paintText(brush, text, box, style)
    return
  }
  const share = style.align === 'start' ? 0 : style.align === 'end' ? 1 : 0.5
  let x = Math.round(box.left + spare * share)
  const y = Math.round((box.top + box.bottom) / 2 + typeface.drop)
  brush.setColour(style.colour)
  for (const { character, width: own, room } of characters) {
    brush.context.fillText(character, x + (room - own) / 2, y)
    x += room
  }
}

/** A line that reads upwards from the bottom of a box. */
export function paintUpwards(
  brush: Brush,
  text: string,
  { left, top, right, bottom }: Rect,
  { face, colour }: Omit<TextStyle, 'align'>,
): void {
  const typeface = brush.typeface(face)
  const shown = typeface.fit(text, bottom - top)
  if (shown === '') return
  const x = Math.round((left + right) / 2 + typeface.drop)
  const paint = (): void => {
    brush.typeface(face)
    brush.setColour(colour)
    brush.context.setTransform(0, -1, 1, 0, x, bottom)
    brush.context.fillText(shown, 0, 0)
    brush.context.resetTransform()
  }
  if (typeface.extent(shown).isWild) brush.within({ left, top, right, bottom }, paint)
  else paint()
}
