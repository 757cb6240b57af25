import type { Place } from '../gridShape.ts'
import type { DeviceGeometry, Rect } from './deviceGeometry.ts'
import type { GridPicture } from './gridPicture.ts'
import type { Scene } from './scene.ts'
import { marks } from './selectionMarks.ts'

/**
 * The edges of ranges, as a ring has them; those at the right and below lie on the hairline there.
 */
export function paintMarks({ brush, geometry }: Scene, marked: number, inner: Rect): void {
  const { accent, surface } = brush.colours
  const { left, top } = inner
  const right = inner.right + geometry.line
  const bottom = inner.bottom + geometry.line
  const edges = (colour: string, thickness: number): void => {
    const edge = (x: number, y: number, width: number, height: number): void =>
      brush.fill(colour, x, y, width, height)
    if (marked & marks.left) edge(left, top, thickness, bottom - top)
    if (marked & marks.top) edge(left, top, right - left, thickness)
    if (marked & marks.right) edge(right - thickness, top, thickness, bottom - top)
    if (marked & marks.bottom) edge(left, bottom - thickness, right - left, thickness)
  }
  edges(surface, brush.px(2) + brush.px(1))
  edges(accent, brush.px(2))
}

/** Around the active cell, if this is it. */
export function paintRing(
  { picture, brush }: Pick<Scene, 'picture' | 'brush'>,
  r: number,
  c: number,
  box: Rect,
): void {
  const { active } = picture.selected
  if (picture.hasFocus && active.r === r && active.c === c) brush.ring(brush.colours.accent, box)
}

/** Whether a head is that of the active cell's row or column. */
export function isCurrent({ selected, hasFocus }: GridPicture, line: Partial<Place>): boolean {
  return hasFocus && (line.r === selected.active.r || line.c === selected.active.c)
}

/** Where the ring is drawn and which heads it tints. */
export function activeBoxes(geometry: DeviceGeometry, { r, c }: Place): readonly Rect[] {
  const { shape } = geometry.layout
  const head = geometry.cells(shape.heads - 1, c)
  switch (shape.kind(r)) {
    case 'group':
      return [{ ...geometry.cells(r, 0), right: geometry.bandRight }, head]
    case 'column-groups':
      return [geometry.run(...shape.span(r, c)), head]
    default:
      return [geometry.cells(r, c), head, geometry.cells(r, 0)]
  }
}
