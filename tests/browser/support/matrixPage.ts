import type { Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'
import { beginningWith, cellWhere } from './gridCells.ts'

/** Teams as columns, chapters as rows, people as chips in the cells. */
export class MatrixPage extends AppPage {
  readonly grid: Locator
  /** What is selected, or what a move would do. */
  readonly status: Locator

  constructor(page: Page) {
    super(page)
    this.grid = page.getByRole('grid', { name: 'Teams and chapters' })
    this.status = page.getByRole('main').getByRole('status')
  }

  async open(): Promise<void> {
    await this.goTo('matrix')
    await this.grid.waitFor()
  }

  /** Waits until the grid shows, also behind the card of a first visit, which hides it from roles. */
  async shown(): Promise<void> {
    await this.page.locator('[role="grid"][aria-label="Teams and chapters"]').waitFor()
  }

  team(name: string): Locator {
    return this.grid.getByRole('columnheader', { name: beginningWith(name) })
  }

  chapter(name: string): Locator {
    return this.grid.getByRole('rowheader', { name: beginningWith(name) })
  }

  /** The people of a chapter in a team. */
  async cell(team: string, chapter: string): Promise<Locator> {
    return cellWhere(this.grid, { row: this.chapter(chapter), column: this.team(team) })
  }

  /** Presses a cell where nobody stands in it: at its upper right corner. */
  async press(cell: Locator, modifiers: ('Shift' | 'ControlOrMeta')[] = []): Promise<void> {
    const box = await cell.boundingBox()
    if (box === null) throw new Error('The cell is not in the page.')
    await cell.click({ modifiers, position: { x: box.width - 6, y: 3 } })
  }

  /** A person's chip; of several, the one in the given cell. */
  person(name: string, where: Locator = this.grid): Locator {
    return where.getByRole('button', { name })
  }

  /** Row and column that have the focus, by ARIA's indexes; `null`: none in the grid. */
  async focused(): Promise<readonly [row: number, column: number] | null> {
    return this.grid.evaluate((grid) => {
      const cell = document.activeElement?.closest('[aria-colindex]')
      const row = cell?.closest('[aria-rowindex]')
      if (cell == null || row == null || !grid.contains(cell)) return null
      return [Number(row.getAttribute('aria-rowindex')), Number(cell.getAttribute('aria-colindex'))]
    })
  }

  /** The indexes of the cells that say they are selected, of those that are drawn. */
  async selected(): Promise<string[]> {
    return this.grid.locator('[role="gridcell"][aria-selected="true"]').evaluateAll((cells) =>
      cells.map((cell) => {
        const row = cell.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')
        return `${row},${cell.getAttribute('aria-colindex')}`
      }),
    )
  }

  /** How much of what has the focus lies under the heads or out of the grid's view, in pixels. */
  async hiddenFocus(): Promise<number> {
    return this.grid.evaluate((grid) => {
      const { activeElement } = document
      const corner = grid.querySelector('[role="columnheader"]')
      if (activeElement === null || corner === null || !grid.contains(activeElement))
        return Infinity
      const it = activeElement.getBoundingClientRect()
      const heads = corner.getBoundingClientRect()
      const room = grid.getBoundingClientRect()
      const isRowHead = activeElement.getAttribute('role') === 'rowheader'
      const isColumnHead = activeElement.getAttribute('role') === 'columnheader'
      const left = isRowHead ? room.left : heads.right
      const top = isColumnHead ? room.top : heads.bottom
      return Math.max(
        0,
        left - it.left,
        top - it.top,
        it.right - room.right,
        it.bottom - room.bottom,
      )
    })
  }
}
