import type { GridCell, GridChange, GridColumn, GridRow } from '../gridData.ts'
import type { Brush } from './Brush.ts'
import type { Rect } from './deviceGeometry.ts'
import { onOneLine } from './ellipsis.ts'
import type { Scene } from './scene.ts'
import { paintMarks, paintRing } from './selectionPainter.ts'
import { shapeSizes } from './shapes.ts'
import { paintFigures, paintText, type TextStyle } from './textPainter.ts'

const padding = 8

/** Everything inside the hairlines of a cell, over a plain surface. */
export function paintCell(scene: Scene, row: GridRow, r: number, c: number): void {
  const { picture, geometry, marks, brush, painted } = scene
  const column = picture.layout.shape.column(c)
  if (column === undefined) return
  const cell = picture.source.cell(row.id, column.id)
  painted.set(r, c, cell)
  const left = geometry.columnLeft(c)
  const top = geometry.rowTop(r)
  const right = geometry.columnRight(c) - geometry.line
  const bottom = geometry.rowBottom(r) - geometry.line
  const box = { left, top, right, bottom }
  const fill = fillOf(brush, row, cell)
  if (fill !== null) brush.fill(fill, left, top, right - left, bottom - top)
  const isFoot = row.kind === 'foot'
  // Digits stand out in a narrow column; words are read.
  const face = isFoot ? 'bold' : column.align === 'center' ? 'cell' : 'text'
  const marked = marks.at(r, c)
  const colour = marked === 0 ? inkOf(brush, isFoot, cell) : inkUnderVeil(brush, cell)
  const style = { face, colour, align: column.align } as const
  const text = onOneLine(cell.text)
  if (cell.hatch !== null) {
    paintHatch(brush, cell.hatch, box)
    if (text !== '') paintPatch(brush, { text, box, style, fill })
  }
  if (marked !== 0) brush.fill(veilOf(brush, cell), left, top, right - left, bottom - top)
  const paint = areFigures(column) ? paintFigures : paintText
  if (text !== '') paint(brush, text, textBox(brush, box, style), style)
  if (cell.ring === 'strong') brush.ring(brush.colours.risk, box)
  if (cell.ring === 'weak') brush.frame(brush.colours.riskLine, box, brush.px(1))
  if (cell.ring === 'plain') brush.frame(brush.colours.line3, box, brush.px(1))
  if (cell.change !== undefined) paintChange(brush, cell.change, box, text !== '')
  if (marked !== 0) paintMarks(scene, marked, box)
  paintRing(scene, r, c, box)
  // Over the rings, which run through its corner.
  const beforeNote = right - (cell.note === '' ? 0 : brush.px(shapeSizes.note))
  if (cell.note !== '') brush.shape('note', beforeNote, top)
  if (cell.rejected === undefined) return
  // In the corner where the text does not begin.
  const beforeEnd = beforeNote - brush.px(shapeSizes.rejected)
  brush.shape('rejected', column.align === 'start' ? beforeEnd : left, top)
}

/** A level is one digit in the middle of its cell: it has nothing to stand below. */
function areFigures({ type }: GridColumn): boolean {
  return type.kind === 'number' || type.kind === 'date'
}

function fillOf(brush: Brush, row: GridRow, cell: GridCell): string | null {
  const { ink, tone, ground, readOnly } = cell
  const { gap, riskSoft, sunken, levels } = brush.colours
  if (ink === 'gap') return gap
  if (ground !== undefined) return ground === 'risk' ? riskSoft : null
  if (row.kind === 'foot') return sunken
  if (tone !== null && tone > 0) return levels[tone] ?? null
  return readOnly === null ? null : sunken
}

function inkOf({ colours }: Brush, isFoot: boolean, { ink, tone }: GridCell): string {
  if (ink === 'risk') return colours.risk
  if (ink === 'gap') return colours.surface
  if (ink === 'faint') return colours.ink3
  if (isFoot) return colours.ink2
  return (tone === null ? undefined : colours.onLevels[tone]) ?? colours.ink
}

function veilOf({ colours }: Brush, { tone, ink }: GridCell): string {
  return tone === 4 && ink !== 'gap' ? colours.veilOnDark : colours.veil
}

/** Of the inks on plain cells only the strongest keeps 4.5:1 there; the tints' own do. */
function inkUnderVeil({ colours }: Brush, { ink, tone }: GridCell): string {
  if (ink === 'gap') return colours.surface
  return (tone === null || tone === 0 ? undefined : colours.onLevels[tone]) ?? colours.ink
}

/** A centred digit may use the whole width; what begins or ends at an edge keeps off it. */
function textBox(brush: Brush, box: Rect, { align }: TextStyle): Rect {
  const inset = brush.px(align === 'center' ? 2 : padding)
  return { ...box, left: box.left + inset, right: box.right - inset }
}

/** Its tiles are laid from the cell's corner, so that it scrolls with the cell. */
function paintHatch(
  brush: Brush,
  hatch: 'single' | 'crossed',
  { left, top, right, bottom }: Rect,
): void {
  const pattern = brush.hatching(hatch)
  if (pattern === null) return
  const { context } = brush
  context.translate(left, top)
  context.fillStyle = pattern
  context.fillRect(0, 0, right - left, bottom - top)
  context.resetTransform()
  brush.forget()
}

/** Its line and sign say the kind, its colour only says it again. What is gone is struck out. */
function paintChange(brush: Brush, { kind }: GridChange, box: Rect, hasText: boolean): void {
  const { added, removed, moved, ink3 } = brush.colours
  const colour = { added, removed, changed: moved }[kind]
  const dash = { added: 0, removed: brush.px(5), changed: brush.px(2) }[kind]
  brush.dashed(colour, box, brush.px(2), dash)
  if (kind === 'removed' && hasText) {
    const middle = Math.round((box.top + box.bottom) / 2)
    const inset = brush.px(padding)
    brush.fill(ink3, box.left + inset, middle, box.right - box.left - 2 * inset, brush.px(1))
  }
  const size = brush.px(shapeSizes.change)
  const edge = brush.px(2)
  brush.shape(kind, box.left + edge, box.bottom - size - edge)
}

interface Patch {
  readonly text: string
  readonly box: Rect
  readonly style: TextStyle
  readonly fill: string | null
}

/** Hatching never runs through text. */
function paintPatch(brush: Brush, { text, box, style, fill }: Patch): void {
  const { left, top, right, bottom } = textBox(brush, box, style)
  const typeface = brush.typeface(style.face)
  const { width } = typeface.extent(typeface.fit(text, right - left))
  const share = style.align === 'start' ? 0 : style.align === 'end' ? 1 : 0.5
  const edge = brush.px(4)
  const from = Math.max(box.left, Math.round(left + (right - left - width) * share) - edge)
  const to = Math.min(box.right, Math.ceil(from + width) + 2 * edge)
  const height = brush.px(17)
  const y = Math.round((top + bottom - height) / 2)
  brush.fill(fill ?? brush.colours.surface, from, y, to - from, height)
}
