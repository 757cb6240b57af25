import { geometry, type Sheet } from '../page/sheet.ts'
import { isTyping, type Subject } from '../page/subject.ts'

/** One way to show the cells; everything else of a probe is the same. */
export interface ProbeBody {
  /** The whole view, at the scroller's offset. */
  show(left: number, top: number): void
  /** One cell, whose level has changed. */
  repaint(row: number, column: number): void
}

/**
 * As little of a grid as there can be: scrolling, one cell that is active, one field to type into.
 * What a grid takes beyond it is the price of what it can do more.
 */
export function createProbe(
  attach: (scroller: HTMLElement, content: HTMLElement, sheet: Sheet) => ProbeBody,
): Subject {
  let scroller: HTMLElement
  return {
    mount(host, sheet) {
      scroller = document.createElement('div')
      scroller.tabIndex = 0
      scroller.style.cssText = 'position:absolute;inset:0;overflow:auto;outline:none'
      const content = document.createElement('div')
      content.style.cssText = `position:relative;
        width:${geometry.rowHeader + sheet.columns * geometry.column}px;
        height:${geometry.head + sheet.rows * geometry.row}px`
      scroller.append(content)
      host.append(scroller)
      const body = attach(scroller, content, sheet)
      const show = () => body.show(scroller.scrollLeft, scroller.scrollTop)
      scroller.addEventListener('scroll', show, { passive: true })
      show()
      listen(scroller, content, sheet, body)
    },
    unmount: () => scroller.remove(),
    scrollers: () => ({ vertical: scroller, horizontal: scroller }),
    isEditing: isTyping,
  }
}

function listen(scroller: HTMLElement, content: HTMLElement, sheet: Sheet, body: ProbeBody): void {
  let active = { row: 0, column: 0 }
  const field = document.createElement('input')
  const close = () => {
    field.remove()
    scroller.focus({ preventScroll: true })
  }
  scroller.addEventListener('mousedown', ({ clientX, clientY }) => {
    const x = clientX + scroller.scrollLeft - geometry.rowHeader
    const y = clientY + scroller.scrollTop - geometry.head
    active = { row: Math.floor(y / geometry.row), column: Math.floor(x / geometry.column) }
  })
  scroller.addEventListener('keydown', (event) => {
    if (event.target === field) {
      if (event.key !== 'Enter') return
      sheet.type(active.row, active.column, field.value)
      body.repaint(active.row, active.column)
      close()
    } else if (/^\d$/.test(event.key)) {
      event.preventDefault()
      field.style.cssText = `position:absolute;box-sizing:border-box;z-index:3;
        left:${geometry.rowHeader + active.column * geometry.column}px;
        top:${geometry.head + active.row * geometry.row}px;
        width:${geometry.column}px;height:${geometry.row}px`
      field.value = event.key
      content.append(field)
      field.focus({ preventScroll: true })
    }
  })
}

/** Rows and columns that a view of that size shows at least in part. */
export function visible(sheet: Sheet, left: number, top: number, width: number, height: number) {
  return {
    firstRow: Math.floor(top / geometry.row),
    lastRow: Math.min(sheet.rows, Math.ceil((top + height - geometry.head) / geometry.row)) - 1,
    firstColumn: Math.floor(left / geometry.column),
    lastColumn:
      Math.min(sheet.columns, Math.ceil((left + width - geometry.rowHeader) / geometry.column)) - 1,
  }
}
