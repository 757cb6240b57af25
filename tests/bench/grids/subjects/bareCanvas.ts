import { geometry, looks, personName, type Sheet, skillName } from '../page/sheet.ts'
import type { Subject } from '../page/subject.ts'
import { createProbe, type ProbeBody, visible } from './probe.ts'

const { rowHeader, head, row: rowHeight, column: columnWidth } = geometry

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const probe = createProbe((scroller, content, sheet): ProbeBody => {
  const { clientWidth: width, clientHeight: height } = scroller
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:sticky;display:block;inset:0 auto auto 0'
  canvas.width = width
  canvas.height = height
  content.append(canvas)
  const context = contextOf(canvas)
  const spare = contextOf(document.createElement('canvas'))
  spare.canvas.width = width
  spare.canvas.height = height
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.font = '13px sans-serif'
  const whole = { left: rowHeader, top: head, right: width, bottom: height }
  let shown: { left: number; top: number } | null = null

  const paint = (box: Box, left: number, top: number) => {
    if (box.right <= box.left || box.bottom <= box.top) return
    context.save()
    context.beginPath()
    context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top)
    context.clip()
    context.fillStyle = 'white'
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
    paintCells(context, sheet, box, left, top)
    context.restore()
  }

  return {
    show(left, top) {
      const right = shown === null ? Number.POSITIVE_INFINITY : left - shown.left
      const down = shown === null ? Number.POSITIVE_INFINITY : top - shown.top
      shown = { left, top }
      if (Math.abs(right) >= width - rowHeader || Math.abs(down) >= height - head) {
        paint(whole, left, top)
      } else {
        moveBody(context, spare, right, down)
        if (down > 0) paint({ ...whole, top: height - down }, left, top)
        if (down < 0) paint({ ...whole, bottom: head - down }, left, top)
        if (right > 0) paint({ ...whole, left: width - right }, left, top)
        if (right < 0) paint({ ...whole, right: rowHeader - right }, left, top)
      }
      paintHeads(context, sheet, left, top, width, height)
    },
    repaint(row, column) {
      if (shown === null) return
      const x = rowHeader + column * columnWidth - shown.left
      const y = head + row * rowHeight - shown.top
      const box = { left: x, top: y, right: x + columnWidth, bottom: y + rowHeight }
      paint(box, shown.left, shown.top)
    },
  }
})

/** The limit for a canvas: what stays is copied, what comes into view is painted. */
export const subject: Subject = { ...probe, canvas: () => document.querySelector('canvas') }

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new Error('This browser has no canvas.')
  return context
}

/** By way of another canvas: copying one onto itself makes the browser copy all of it first. */
function moveBody(
  context: CanvasRenderingContext2D,
  spare: CanvasRenderingContext2D,
  right: number,
  down: number,
): void {
  const { width, height } = context.canvas
  const w = width - rowHeader - Math.abs(right)
  const h = height - head - Math.abs(down)
  const fromX = rowHeader + Math.max(0, right)
  const fromY = head + Math.max(0, down)
  const toX = rowHeader + Math.max(0, -right)
  const toY = head + Math.max(0, -down)
  spare.drawImage(context.canvas, fromX, fromY, w, h, 0, 0, w, h)
  context.drawImage(spare.canvas, 0, 0, w, h, toX, toY, w, h)
}

function paintCells(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  box: Box,
  left: number,
  top: number,
): void {
  const firstRow = Math.floor((box.top + top - head) / rowHeight)
  const lastRow = Math.min(sheet.rows, Math.ceil((box.bottom + top - head) / rowHeight)) - 1
  const firstColumn = Math.floor((box.left + left - rowHeader) / columnWidth)
  const end = Math.ceil((box.right + left - rowHeader) / columnWidth)
  const lastColumn = Math.min(sheet.columns, end) - 1
  for (let row = firstRow; row <= lastRow; row++) {
    const y = head + row * rowHeight - top
    for (let column = firstColumn; column <= lastColumn; column++) {
      const level = sheet.level(row, column)
      const look = looks[level]
      if (look === undefined) continue
      const x = rowHeader + column * columnWidth - left
      if (level > 0) {
        context.fillStyle = look.background
        context.fillRect(x, y, columnWidth, rowHeight)
      }
      context.fillStyle = look.ink
      context.fillText(sheet.text(row, column), x + columnWidth / 2, y + rowHeight / 2)
    }
  }
  context.fillStyle = '#dfe3e8'
  for (let row = firstRow; row <= lastRow; row++) {
    const y = head + (row + 1) * rowHeight - top - 1
    context.fillRect(box.left, y, box.right - box.left, 1)
  }
  for (let column = firstColumn; column <= lastColumn; column++) {
    const x = rowHeader + (column + 1) * columnWidth - left - 1
    context.fillRect(x, box.top, 1, box.bottom - box.top)
  }
}

function paintHeads(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  const view = visible(sheet, left, top, width, height)
  context.fillStyle = 'white'
  context.fillRect(0, head, rowHeader, height - head)
  context.fillStyle = '#12161c'
  context.textAlign = 'start'
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    context.fillText(personName(row), 8, head + row * rowHeight - top + rowHeight / 2)
  }
  context.textAlign = 'center'
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, head)
  context.fillStyle = '#12161c'
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const x = rowHeader + (column + 0.5) * columnWidth - left
    if (x > rowHeader) context.fillText(skillName(column), x, head / 2)
  }
}
