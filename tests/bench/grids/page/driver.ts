import { colourAt } from './colourAt.ts'
import { nextFrame } from './nextFrame.ts'
import { scrollFor } from './scrollFor.ts'
import { geometry, Sheet, type SheetSize } from './sheet.ts'
import { found, type Subject } from './subject.ts'

interface Cell {
  readonly row: number
  readonly column: number
}

/** What a measure does with a subject in the page. */
export function createDriver(subject: Subject) {
  let sheet = new Sheet({ rows: 0, columns: 0 })

  /** Whether the cell shows its level's colour; the grid must not have scrolled. */
  const shows = ({ row, column }: Cell) => {
    const x = geometry.rowHeader + column * geometry.column + 6
    const y = geometry.head + row * geometry.row + 7
    return colourAt(x, y, subject.canvas?.() ?? null) === sheet.background(row, column)
  }

  return {
    prepare(size: SheetSize) {
      sheet = new Sheet(size)
      subject.prepare?.(sheet)
    },

    /** Milliseconds from the call to the frame that shows cells in all corners of the view. */
    async mount(): Promise<number> {
      const corners = [
        colouredCell(sheet, 0, 0),
        colouredCell(sheet, 0, 28),
        colouredCell(sheet, 26, 0),
        colouredCell(sheet, 26, 28),
      ]
      const start = performance.now()
      subject.mount(found('#host'), sheet)
      const end = await nextFrame(() => corners.every(shows))
      return end - start
    },

    unmount() {
      subject.unmount()
    },

    /** Scrolls there and back as often as it takes; gives the frames that the page produced. */
    scroll(options: { seconds: number; speed: number; isDiagonal: boolean }): Promise<number> {
      return scrollFor(subject.scrollers(), options)
    },

    /** Where to click for a cell, as long as nothing has scrolled. */
    centre({ row, column }: Cell) {
      const x = geometry.rowHeader + (column + 0.5) * geometry.column
      return { x, y: geometry.head + (row + 0.5) * geometry.row }
    },

    level({ row, column }: Cell): number {
      return sheet.level(row, column)
    },

    /** Milliseconds from the next key as the browser got it to the frame that shows the result. */
    afterKey(result: 'editor' | 'value', cell: Cell, level: number): Promise<number> {
      const isThere = () =>
        result === 'editor'
          ? subject.isEditing()
          : sheet.level(cell.row, cell.column) === level && !subject.isEditing() && shows(cell)
      return new Promise((resolve, reject) => {
        const listener = ({ timeStamp }: KeyboardEvent) =>
          nextFrame(isThere).then((end) => resolve(end - timeStamp), reject)
        addEventListener('keydown', listener, { capture: true, once: true })
      })
    },

    isEditing: () => subject.isEditing(),
  }
}

export type Driver = ReturnType<typeof createDriver>

/** The first one from there on, to the right, whose tint tells it from an empty one. */
function colouredCell(sheet: Sheet, row: number, from: number): Cell {
  let column = from
  while (sheet.level(row, column) < 2) column++
  return { row, column }
}
