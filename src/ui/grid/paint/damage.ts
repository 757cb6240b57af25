import type { Brush } from './Brush.ts'
import type { DeviceGeometry, Rect } from './deviceGeometry.ts'
import type { GridPicture } from './gridPicture.ts'
import { groupLabelRight } from './rowHeadPainter.ts'
import { looksLike, type PaintedCells } from './scene.ts'
import { SelectionMarks } from './selectionMarks.ts'
import { activeBoxes } from './selectionPainter.ts'

/** A picture as it stands on the canvas. */
export interface Standing {
  readonly picture: GridPicture
  readonly geometry: DeviceGeometry
}

/** Where the ring, the tinted heads and the veil are not what they were. */
export function selectionDamage(
  before: GridPicture,
  { picture, geometry }: Standing,
): readonly Rect[] {
  const { selected, hasFocus } = picture
  if (selected === before.selected && hasFocus === before.hasFocus) return []
  const damage: Rect[] = []
  if (before.hasFocus) damage.push(...activeBoxes(geometry, before.selected.active))
  if (hasFocus) damage.push(...activeBoxes(geometry, selected.active))
  if (selected === before.selected) return damage
  const old = new SelectionMarks(before.selected, geometry.window)
  const now = new SelectionMarks(selected, geometry.window)
  if (old.areNone && now.areNone) return damage
  damage.push(...cellsWhere(geometry, (r, c) => old.at(r, c) !== now.at(r, c)))
  return damage
}

/** The cells in view that look different from a new source than they were painted. */
export function sourceDamage(
  { picture, geometry }: Standing,
  painted: PaintedCells,
): readonly Rect[] {
  const { layout, source } = picture
  const { shape } = layout
  let at = -1
  let row = shape.row(at)
  return cellsWhere(geometry, (r, c) => {
    if (r !== at) {
      at = r
      row = shape.row(r)
    }
    const column = shape.column(c)
    if (row === undefined || row.kind === 'group' || column === undefined) return false
    const last = painted.get(r, c)
    return last === undefined || !looksLike(source.cell(row.id, column.id), last)
  })
}

/**
 * What stays in place, or moves its own way, while columns scroll: labels of groups of rows and
 * columns, and the line at the edge of what is frozen.
 */
export function stickyDamage(
  before: DeviceGeometry,
  { geometry, picture }: Standing,
  brush: Brush,
): readonly Rect[] {
  const moved = Math.abs(before.offsetX - geometry.offsetX)
  if (moved === 0) return []
  const { shape, frozen } = picture.layout
  const { frozenRight, window, line } = geometry
  const damage: Rect[] = []
  if (before.offsetX > 0 !== geometry.offsetX > 0) {
    damage.push({ left: frozenRight - line, top: 0, right: frozenRight, bottom: geometry.height })
  }
  for (let r = window.firstRow; r <= window.lastRow; r++) {
    const row = shape.row(r)
    if (row?.kind !== 'group') continue
    const isActive = picture.hasFocus && picture.selected.active.r === r
    const right = isActive ? geometry.bandRight : groupLabelRight(brush, row) + moved
    if (right > frozenRight) damage.push({ ...geometry.cells(r, 0), left: frozenRight, right })
  }
  if (shape.heads < 2) return damage
  for (const c of [frozen, before.window.firstColumn, window.firstColumn]) {
    if (c < 1 || c >= shape.columnCount) continue
    const [first, last] = shape.span(0, c)
    const was = before.run(first, last)
    const is = geometry.run(first, last)
    const right = first <= frozen ? Math.max(was.right, is.right) : is.right
    damage.push({ ...is, right })
  }
  return damage
}

/** Cells in view as few rectangles: neighbours in a row, and such rows below each other, are one. */
function cellsWhere(
  geometry: DeviceGeometry,
  test: (r: number, c: number) => boolean,
): readonly Rect[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = geometry.window
  const rects: Rect[] = []
  const end = (r: number, first: number, last: number): void => {
    const rect = geometry.cells(r, first, r, last)
    const above = rects.at(-1)
    if (above?.left === rect.left && above.right === rect.right && above.bottom === rect.top) {
      rects[rects.length - 1] = { ...rect, top: above.top }
    } else rects.push(rect)
  }
  const scan = (r: number, from: number, to: number): void => {
    let first = -1
    for (let c = from; c <= to; c++) {
      if (test(r, c)) {
        if (first < 0) first = c
      } else if (first >= 0) {
        end(r, first, c - 1)
        first = -1
      }
    }
    if (first >= 0) end(r, first, to)
  }
  const parts = [
    [1, geometry.layout.frozen],
    [firstColumn, lastColumn],
  ] as const
  for (const [from, to] of parts) {
    for (let r = firstRow; r <= lastRow; r++) scan(r, from, to)
  }
  return rects
}
