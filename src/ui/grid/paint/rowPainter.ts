import { paintCell } from './cellPainter.ts'
import type { Rect, Region } from './deviceGeometry.ts'
import { paintGroupRow, paintRowHead } from './rowHeadPainter.ts'
import type { Scene } from './scene.ts'

/** The rows below the heads, as far as a piece of one part of the canvas shows them. */
export function paintRows(scene: Scene, region: Region, clip: Rect): void {
  const { geometry, brush, picture } = scene
  const { left, top, right, bottom } = clip
  const { shape } = picture.layout
  brush.fill(brush.colours.surface, left, top, right - left, bottom - top)
  const columns = geometry.columnsIn(region, clip)
  const [first, last] = columns
  const lastBottom = geometry.rowBottom(shape.rowCount - 1)
  paintColumnLines(scene, columns, top, Math.min(bottom, lastBottom))
  const width = Math.min(right, geometry.contentRight) - left
  for (let r = geometry.rowAt(top); r < shape.rowCount && geometry.rowTop(r) < bottom; r++) {
    const row = shape.row(r)
    if (row?.kind === 'group') paintGroupRow(scene, row, r)
    if (row === undefined || row.kind === 'group') continue
    const y = geometry.rowBottom(r) - geometry.line
    if (width > 0) brush.fill(brush.colours.line, left, y, width, geometry.line)
    for (let c = first; c <= last; c++) {
      if (c === 0) paintRowHead(scene, row, r)
      else paintCell(scene, row, r, c)
    }
  }
}

/** At the right of every column, darker where others have gone beneath the frozen ones. */
export function paintColumnLines(
  { geometry, brush }: Scene,
  [first, last]: readonly [first: number, last: number],
  top: number,
  bottom: number,
): void {
  const { frozen } = geometry.layout
  const { line, line3 } = brush.colours
  if (top >= bottom) return
  for (let c = first; c <= last; c++) {
    const colour = c === frozen && geometry.offsetX > 0 ? line3 : line
    brush.fill(colour, geometry.columnRight(c) - geometry.line, top, geometry.line, bottom - top)
  }
}
