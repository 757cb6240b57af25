import type { Rect, Region } from './deviceGeometry.ts'
import { onOneLine } from './ellipsis.ts'
import { paintSigns } from './headSigns.ts'
import { paintColumnLines } from './rowPainter.ts'
import type { Scene } from './scene.ts'
import { isCurrent, paintRing } from './selectionPainter.ts'
import { paintText, paintUpwards } from './textPainter.ts'

const padding = 8
const cornerPadding = 10
/** At either side of the label of a narrow group. */
const least = 3

/** The head rows, as far as a piece of one part of the canvas shows them. */
export function paintHeads(scene: Scene, region: Region, clip: Rect): void {
  const { geometry, brush, picture } = scene
  const { shape } = picture.layout
  const { left, top, right, bottom } = clip
  const { line } = geometry
  brush.fill(brush.colours.surface, left, top, right - left, bottom - top)
  const columns = geometry.columnsIn(region, clip)
  const [first, last] = columns
  const width = Math.min(right, geometry.contentRight) - left
  if (width > 0) brush.fill(brush.colours.line, left, geometry.headBottom - line, width, line)
  paintColumnLines(scene, columns, geometry.rowTop(shape.heads - 1), geometry.headBottom)
  if (shape.heads === 2) paintRuns(scene, columns)
  for (let c = first; c <= last; c++) {
    if (c === 0) paintCorner(scene)
    else paintColumnHead(scene, c)
  }
}

function paintRuns(scene: Scene, [first, last]: readonly [number, number]): void {
  const { shape } = scene.picture.layout
  if (first === 0) paintColumnLines(scene, [0, 0], 0, scene.geometry.rowBottom(0))
  for (let c = Math.max(1, first); c <= last; ) {
    const [from, to] = shape.span(0, c)
    paintRun(scene, from, to)
    c = to + 1
  }
}

/** The label stays in view while its columns do. */
function paintRun(scene: Scene, first: number, last: number): void {
  const { geometry, brush, picture } = scene
  const { colours } = brush
  const { shape } = picture.layout
  const { left, top, right, bottom } = geometry.run(first, last)
  const inner = { left, top, right: right - geometry.line, bottom: bottom - geometry.line }
  brush.fill(colours.surface, left, top, right - left, bottom - top)
  const isEdge = last === geometry.layout.frozen && geometry.offsetX > 0
  brush.fill(isEdge ? colours.line3 : colours.line, inner.right, top, geometry.line, bottom - top)
  brush.fill(colours.line, left, inner.bottom, right - left, geometry.line)
  const label = onOneLine(shape.run(first)?.label ?? '')
  const wanted = brush.typeface('bold').extent(label).width + 2 * brush.px(padding)
  const inset = brush.px(wanted > inner.right - left ? least : padding)
  const visible = first > geometry.layout.frozen ? Math.max(left, geometry.frozenRight) : left
  const place = {
    ...inner,
    left: visible + inset,
    right: inner.right - inset,
  }
  paintText(brush, label, place, { face: 'bold', colour: colours.ink, align: 'start' })
  const { active } = picture.selected
  if (active.r === 0 && active.c >= first && active.c <= last) paintRing(scene, 0, active.c, inner)
}

function paintCorner(scene: Scene): void {
  const { geometry, brush, picture } = scene
  const r = picture.layout.shape.heads - 1
  const outer = geometry.cells(r, 0)
  const box = { ...outer, right: outer.right - geometry.line, bottom: outer.bottom - geometry.line }
  const isAt = isCurrent(picture, { c: 0 })
  if (isAt) tint(scene, box)
  // As low as the labels of the columns.
  const isVertical = picture.orientation === 'vertical'
  const line = {
    left: brush.px(cornerPadding),
    right: box.right - brush.px(cornerPadding),
    top: isVertical ? Math.max(box.top, box.bottom - brush.px(35)) : box.top,
    bottom: box.bottom,
  }
  const colour = isAt ? brush.colours.accentInk : brush.colours.ink2
  paintText(brush, onOneLine(picture.cornerLabel), line, {
    face: isVertical ? 'rowLabel' : 'columnLabel',
    colour,
    align: 'start',
  })
  paintRing(scene, r, 0, box)
}

function paintColumnHead(scene: Scene, c: number): void {
  const { geometry, brush, picture } = scene
  const { shape } = picture.layout
  const r = shape.heads - 1
  const column = shape.column(c)
  if (column === undefined) return
  const outer = geometry.cells(r, c)
  const box = { ...outer, right: outer.right - geometry.line, bottom: outer.bottom - geometry.line }
  const isAt = isCurrent(picture, { c })
  if (isAt) tint(scene, box)
  const colour = isAt ? brush.colours.accentInk : brush.colours.ink2
  const signs = picture.headSigns.get(column.id)
  const room = signs === undefined ? box : paintSigns(scene, signs, box)
  const label = onOneLine(column.label)
  if (picture.orientation === 'vertical') {
    const place = { ...room, top: room.top + brush.px(6), bottom: room.bottom - brush.px(padding) }
    paintUpwards(brush, label, place, { face: 'columnLabel', colour })
  } else {
    const place = {
      ...room,
      left: room.left + brush.px(padding),
      right: room.right - brush.px(padding),
    }
    paintText(brush, label, place, { face: 'columnLabel', colour, align: column.align })
  }
  paintRing(scene, r, c, box)
}

function tint({ brush }: Scene, { left, top, right, bottom }: Rect): void {
  brush.fill(brush.colours.accentSoft, left, top, right - left, bottom - top)
}
