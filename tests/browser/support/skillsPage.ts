import { expect, type Locator, type Page } from '@playwright/test'
import { serializeBundle } from '#core/interchange/serializeBundle.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { AppPage } from './appPage.ts'
import { FirstVisit } from './firstVisit.ts'
import { beginningWith, cellWhere } from './gridCells.ts'
import { ImportWizard } from './importWizard.ts'

/** Who and what a cell is about, as its name begins. */
type PersonAndSkill = readonly [person: string, skill: string]

/** People as rows, skills as columns. */
export class SkillsPage extends AppPage {
  readonly grid: Locator
  /** The cells that say they are selected, of those that are drawn. */
  readonly selected: Locator
  /** What has the focus, wherever that is. */
  readonly focused: Locator
  /** The editor of a cell. */
  readonly editor: Locator
  /** The line under the grid. */
  readonly status: Locator
  readonly find: Locator

  constructor(page: Page) {
    super(page)
    this.grid = page.getByRole('grid', { name: 'Skills' })
    this.selected = this.grid.locator('[role=gridcell][aria-selected=true]')
    this.focused = page.locator(':focus')
    this.editor = this.grid.locator('input, textarea')
    this.status = page.locator('main')
    this.find = page.getByRole('search', { name: 'Find' })
  }

  /** A first visit that opens the sample organisation. */
  static async ofSample(page: Page): Promise<SkillsPage> {
    const firstVisit = new FirstVisit(page)
    await firstVisit.open()
    await firstVisit.openSample()
    const skills = new SkillsPage(page)
    await skills.open()
    return skills
  }

  /** A first visit that imports an organisation. */
  static async of(page: Page, workspace: Workspace): Promise<SkillsPage> {
    const firstVisit = new FirstVisit(page)
    await firstVisit.open()
    await firstVisit.importButton.click()
    const wizard = new ImportWizard(page)
    await wizard.files.setInputFiles(
      serializeBundle(workspace).map(({ name, text }) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      })),
    )
    await wizard.apply()
    const skills = new SkillsPage(page)
    await skills.open()
    return skills
  }

  async open(): Promise<void> {
    await this.goTo('skills')
    await this.grid.waitFor()
    await this.grid.getByRole('gridcell').first().waitFor()
  }

  /** As it was when the organisation was imported: every edit undone, nothing arranged. */
  async startAnew(): Promise<void> {
    while (await this.undoButton.isEnabled()) await this.undoButton.click()
    // The first edit was the import.
    await this.redoButton.click()
    await this.page.evaluate(() => {
      location.hash = '#/skills'
    })
    await this.grid.getByRole('gridcell').first().waitFor()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  skill(name: string): Locator {
    return this.grid.getByRole('columnheader', { name, exact: true })
  }

  person(name: string): Locator {
    return this.grid.getByRole('rowheader', { name: beginningWith(name) })
  }

  /** The cell of a person and a skill that are in view, by its name. */
  at(person: string, skill: string): Locator {
    return this.grid.getByRole('gridcell', { name: beginningWith(`${skill}, ${person}:`) })
  }

  /** The same wherever it is: scrolls there. */
  async cell(person: string, skill: string): Promise<Locator> {
    return cellWhere(this.grid, { row: this.person(person), column: this.skill(skill) })
  }

  /** Puts the focus into a cell, which is then all that is selected. */
  async choose(person: string, skill: string): Promise<void> {
    await this.at(person, skill).click()
    await expect(this.at(person, skill)).toBeFocused()
  }

  /** Selects from one cell to another. */
  async select(from: PersonAndSkill, to: PersonAndSkill): Promise<void> {
    await this.choose(...from)
    await this.at(...to).click({ modifiers: ['Shift'] })
    await expect(this.at(...from)).toBeFocused()
    await expect(this.at(...to)).toHaveAttribute('aria-selected', 'true')
  }

  /** Texts of the people's cells in the columns of the skills, a row a person. */
  async texts(people: readonly string[], skills: readonly string[]): Promise<string[][]> {
    return Promise.all(
      people.map((person) =>
        Promise.all(
          skills.map(async (skill) => (await this.at(person, skill).textContent()) ?? ''),
        ),
      ),
    )
  }

  /** Waits until the cells say this: a row a person. */
  async expectTexts(
    people: readonly string[],
    skills: readonly string[],
    texts: readonly (readonly string[])[],
  ): Promise<void> {
    await expect.poll(() => this.texts(people, skills)).toEqual(texts)
  }

  /** Types a level into the cell, as hands used to a spreadsheet do. */
  async rate(person: string, skill: string, level: number): Promise<void> {
    const cell = await this.cell(person, skill)
    await cell.click()
    await this.page.keyboard.press(String(level))
    await this.saved()
  }

  /** The names of people or skills in the order in which they stand. */
  async order(of: 'people' | 'skills'): Promise<string[]> {
    const heads =
      of === 'people'
        ? this.grid.locator('[role=row][data-kind=item] > [role=rowheader]')
        : this.grid.locator(
            '[role=row][data-kind=columns] > [role=columnheader]:not([aria-colindex="1"])',
          )
    const names = await heads.allTextContents()
    return of === 'skills' ? names : names.map((name) => name.split(' ')[0] ?? '')
  }

  /** Row and column of what has the focus, as ARIA counts them. */
  async place(): Promise<readonly [row: number, column: number]> {
    return this.page.evaluate(() => {
      const index = (name: string) => Number(document.activeElement?.getAttribute(name))
      return [index('aria-rowindex'), index('aria-colindex')]
    })
  }

  async counts(): Promise<{ readonly rows: number; readonly columns: number }> {
    return {
      rows: Number(await this.grid.getAttribute('aria-rowcount')),
      columns: Number(await this.grid.getAttribute('aria-colcount')),
    }
  }

  /** Opens the menu of a head or a cell as the right button does, and takes an entry of it. */
  async take(at: Locator, entry: string | RegExp): Promise<void> {
    await at.click({ button: 'right' })
    await this.page.getByRole('menu').getByRole('menuitem', { name: entry }).click()
    await expect(this.page.getByRole('menu')).toHaveCount(0)
  }

  /** Says where the focus lies under heads or frozen columns, or out of view; empty: nowhere. */
  async hiddenFocus(): Promise<string> {
    return this.grid.evaluate((grid) => {
      const cell = document.activeElement
      if (cell === null || !grid.contains(cell)) return 'the focus is not in the grid'
      const it = cell.getBoundingClientRect()
      const room = grid.getBoundingClientRect()
      const rectOf = (selector: string) => grid.querySelector(selector)?.getBoundingClientRect()
      const corner = rectOf('[role=row][data-kind=columns] > [aria-colindex="1"]')
      const isHead = cell.getAttribute('role') === 'columnheader'
      const isGroup = cell.getAttribute('aria-colspan') !== null
      const padding = Number.parseFloat(getComputedStyle(grid).scrollPaddingLeft)
      const frozen = room.left + grid.clientLeft + padding
      const column = Number(cell.getAttribute('aria-colindex'))
      const isFrozen = it.right <= frozen + 1 || column === 1 || isGroup
      const hidden = [
        corner === undefined ? 'no heads are drawn' : '',
        !isHead && it.top < (corner?.bottom ?? 0) - 1 ? 'under the heads' : '',
        !isFrozen && it.left < frozen - 1 ? 'under what stays at the left' : '',
        !isGroup && it.right > room.left + grid.clientLeft + grid.clientWidth + 1
          ? 'past the right'
          : '',
        it.bottom > room.top + grid.clientTop + grid.clientHeight + 1 ? 'below the bottom' : '',
      ]
      return hidden.filter(Boolean).join(', ')
    })
  }

  async expectFocusInView(after: string): Promise<void> {
    await expect
      .poll(() => this.hiddenFocus(), {
        message: `the focused cell is in full view after ${after}`,
      })
      .toBe('')
  }
}
