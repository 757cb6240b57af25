import type { Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'
import { beginningWith, cellWhere } from './gridCells.ts'

/** People as rows, skills as columns. */
export class SkillsPage extends AppPage {
  readonly grid: Locator

  constructor(page: Page) {
    super(page)
    this.grid = page.getByRole('grid', { name: 'Skills' })
  }

  async open(): Promise<void> {
    await this.goTo('skills')
    await this.grid.waitFor()
  }

  skill(name: string): Locator {
    return this.grid.getByRole('columnheader', { name, exact: true })
  }

  person(name: string): Locator {
    return this.grid.getByRole('rowheader', { name: beginningWith(name) })
  }

  async cell(person: string, skill: string): Promise<Locator> {
    return cellWhere(this.grid, { row: this.person(person), column: this.skill(skill) })
  }

  /** Types a level into the cell, as hands used to a spreadsheet do. */
  async rate(person: string, skill: string, level: number): Promise<void> {
    const cell = await this.cell(person, skill)
    await cell.click()
    await this.page.keyboard.press(String(level))
    await this.saved()
  }
}
