import { geometry, personName, type Sheet, skillName } from '../page/sheet.ts'
import { createProbe, type ProbeBody, visible } from './probe.ts'
import './recycledCells.css'

/** One place of the pool and what it shows now, so that nothing is written twice. */
interface Slot {
  readonly element: HTMLElement
  row: number
  column: number
}

/** The limit for cells of the DOM: each that leaves at one side is used again at the other. */
export const subject = createProbe((scroller, content, sheet): ProbeBody => {
  const { clientWidth: width, clientHeight: height } = scroller
  const down = Math.ceil((height - geometry.head) / geometry.row) + 1
  const across = Math.ceil((width - geometry.rowHeader) / geometry.column) + 1
  const pool = (count: number, name: string, parent: HTMLElement) =>
    Array.from({ length: count }, () => slot(name, parent))
  const head = layer('head', content)
  const names = layer('names', content)
  const heads = pool(across, 'probe-head', head)
  const people = pool(down, 'probe-name', names)
  const cells = Array.from({ length: down }, () => pool(across, 'probe-cell', content))
  const at = (row: number, column: number) => cells[row % down]?.[column % across]

  return {
    show(left, top) {
      const view = visible(sheet, left, top, width, height)
      for (let column = view.firstColumn; column <= view.lastColumn; column++) {
        const place = heads[column % across]
        if (place !== undefined && place.column !== column) {
          place.column = column
          place.element.textContent = skillName(column)
          place.element.style.translate = `${geometry.rowHeader + column * geometry.column}px 0`
        }
      }
      for (let row = view.firstRow; row <= view.lastRow; row++) {
        const place = people[row % down]
        if (place !== undefined && place.row !== row) {
          place.row = row
          place.element.textContent = personName(row)
          place.element.style.translate = `0 ${row * geometry.row}px`
        }
        for (let column = view.firstColumn; column <= view.lastColumn; column++) {
          const cell = at(row, column)
          if (cell === undefined || (cell.row === row && cell.column === column)) continue
          const x = geometry.rowHeader + column * geometry.column
          cell.element.style.translate = `${x}px ${geometry.head + row * geometry.row}px`
          cell.row = row
          cell.column = column
          fill(cell, sheet)
        }
      }
    },
    repaint(row, column) {
      const cell = at(row, column)
      if (cell !== undefined) fill(cell, sheet)
    },
  }
})

function slot(className: string, parent: HTMLElement): Slot {
  const element = document.createElement('div')
  element.className = className
  // A text node that stays: its data changes, the tree does not.
  element.append('')
  parent.append(element)
  return { element, row: -1, column: -1 }
}

function layer(name: string, content: HTMLElement): HTMLElement {
  const element = document.createElement('div')
  element.className = `probe-${name}-layer`
  content.append(element)
  return element
}

function fill({ element, row, column }: Slot, sheet: Sheet): void {
  element.className = `probe-cell probe-level-${sheet.level(row, column)}`
  const text = element.firstChild
  if (text instanceof Text) text.data = sheet.text(row, column)
}
