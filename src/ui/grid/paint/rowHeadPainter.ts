import type { GridRow } from '../gridData.ts'
import type { Brush } from './Brush.ts'
import type { DeviceGeometry, Rect } from './deviceGeometry.ts'
import { onOneLine, shareRoom } from './ellipsis.ts'
import type { Scene } from './scene.ts'
import { isCurrent, paintRing } from './selectionPainter.ts'
import { shapeSizes } from './shapes.ts'
import { paintText } from './textPainter.ts'

const padding = 10
const gap = 6
/** Below this a detail says nothing any more. */
const leastDetail = 32
const indentation = shapeSizes.disclosure + gap

export function paintRowHead(scene: Scene, row: GridRow, r: number): void {
  const { picture, geometry, brush } = scene
  const { colours } = brush
  const outer = geometry.cells(r, 0)
  const box = { ...outer, right: outer.right - geometry.line, bottom: outer.bottom - geometry.line }
  const current = isCurrent(picture, { r })
  const fill = current ? colours.accentSoft : row.kind === 'foot' ? colours.sunken : null
  if (fill !== null) {
    brush.fill(fill, box.left, box.top, box.right - box.left, box.bottom - box.top)
  }
  const ink = current ? colours.accentInk : row.kind === 'foot' ? colours.ink2 : colours.ink
  paintLabels(brush, row, box, { face: 'rowLabel', colour: ink })
  paintRing(scene, r, 0, box)
}

/** Over every column that is seen; its label does not scroll to the side. */
export function paintGroupRow(scene: Scene, row: GridRow, r: number): void {
  const { picture, geometry, brush } = scene
  const { colours } = brush
  const box = groupBox(geometry, r)
  const height = box.bottom - box.top
  brush.fill(colours.sunken, 0, box.top, box.right, height)
  brush.fill(colours.line, 0, box.bottom, box.right, geometry.line)
  const indent = row.isOpen === undefined ? 0 : brush.px(indentation)
  if (row.isOpen !== undefined) {
    const size = brush.px(shapeSizes.disclosure)
    const middle = Math.round((box.top + box.bottom - size) / 2)
    brush.shape(row.isOpen ? 'open' : 'closed', brush.px(padding), middle)
  }
  paintLabels(brush, row, { ...box, left: indent }, { face: 'bold', colour: colours.ink2 })
  const { active } = picture.selected
  if (active.r === r) paintRing(scene, r, active.c, box)
}

/** Where the label of a group row ends: to the right of it nothing moves when columns do. */
export function groupLabelRight(brush: Brush, row: GridRow): number {
  const label = brush.typeface('bold').extent(onOneLine(row.label)).width
  const detail = brush.typeface('detail').extent(onOneLine(row.detail ?? '')).width
  const texts = brush.px(padding + gap + indentation) + label + detail
  return Math.ceil(texts) + brush.px(2)
}

function groupBox(geometry: DeviceGeometry, r: number): Rect {
  const bottom = geometry.rowBottom(r) - geometry.line
  return { left: 0, top: geometry.rowTop(r), right: geometry.bandRight, bottom }
}

interface LabelStyle {
  readonly face: 'rowLabel' | 'bold'
  readonly colour: string
}

function paintLabels(brush: Brush, row: GridRow, box: Rect, { face, colour }: LabelStyle): void {
  const label = onOneLine(row.label)
  const detail = onOneLine(row.detail ?? '')
  const left = box.left + brush.px(padding)
  const right = box.right - brush.px(padding)
  const style = { face, colour, align: 'start' } as const
  if (detail === '') {
    paintText(brush, label, { ...box, left, right }, style)
    return
  }
  const share = shareRoom(right - left, {
    detail: brush.typeface('detail').extent(detail).width,
    label: brush.typeface(face).extent(label).width,
    gap: brush.px(gap),
    least: brush.px(leastDetail),
  })
  const end = paintText(brush, label, { ...box, left, right }, style)
  if (share.detail === 0) return
  const from = Math.ceil(end) + brush.px(gap)
  // A pixel lower: both stand on one line, as text of two sizes does.
  const place = { left: from, right, top: box.top + brush.px(1), bottom: box.bottom }
  paintText(brush, detail, place, { face: 'detail', colour: brush.colours.ink3, align: 'start' })
}
