import type { Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'

/** The Missions screen: all of them, and the page of one. */
export class MissionsPage extends AppPage {
  readonly search: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    super(page)
    this.search = page.getByRole('searchbox', { name: 'Find a mission' })
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.goTo('missions')
    await this.page.getByRole('heading', { name: 'Missions', level: 1 }).waitFor()
  }

  /** A column of the board, by its status. */
  column(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true })
  }

  card(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true })
  }

  /** Opens the page of a mission by its card. */
  async openMission(name: string): Promise<void> {
    await this.card(name).getByRole('link', { name, exact: true }).click()
    await this.page.getByRole('heading', { name, level: 1 }).waitFor()
  }

  async openPart(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
    await this.page.getByRole('tabpanel', { name, exact: true }).waitFor()
  }

  async propose(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New mission' }).click()
    await this.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await this.dialog.getByRole('button', { name: 'Propose the mission' }).click()
    await this.page.getByRole('heading', { name, level: 1 }).waitFor()
  }

  /** Asks for a step of the mission whose page is open: "Activate". */
  async ask(step: string): Promise<void> {
    await this.page.getByRole('button', { name: `${step}…` }).click()
    await this.dialog.getByRole('button', { name: step, exact: true }).click()
  }

  /** An answer of the charter, by how its question begins. */
  answer(question: string): Locator {
    return this.page.getByRole('textbox', { name: question })
  }

  /** Chooses in a field with a search, in which nothing is chosen yet. */
  async choose(field: string, choice: string): Promise<void> {
    const empty = new RegExp(`^${field} (Nobody|Choose…)$`)
    await this.page.getByRole('button', { name: empty }).click()
    await this.page.getByRole('dialog', { name: field }).getByRole('searchbox').fill(choice)
    await this.page.getByRole('option', { name: choice }).first().click()
  }
}
