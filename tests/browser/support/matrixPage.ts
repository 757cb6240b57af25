import type { Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'
import { beginningWith, cellWhere } from './gridCells.ts'

/** Teams as columns, chapters as rows, people as chips in the cells. */
export class MatrixPage extends AppPage {
  readonly grid: Locator

  constructor(page: Page) {
    super(page)
    this.grid = page.getByRole('grid', { name: 'Teams and chapters' })
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

  /** A person's chip; of several, the one in the given cell. */
  person(name: string, where: Locator = this.grid): Locator {
    return where.getByRole('button', { name })
  }
}
