import { expect, type Locator, type Page } from '@playwright/test'
import { AppPage } from './appPage.ts'

/** The part of a mission's page on which it ends. */
export class DisbandingPage extends AppPage {
  readonly panel: Locator
  readonly steps: Locator

  constructor(page: Page) {
    super(page)
    this.panel = page.getByRole('tabpanel')
    this.steps = page.getByRole('list', { name: 'Steps' })
  }

  async open(mission: string): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/missions'
    })
    await this.page.getByRole('link', { name: mission, exact: true }).first().click()
    await this.openPart('Disband')
    await this.steps.waitFor()
  }

  async openPart(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
  }

  /** Goes on with the keyboard, as the focus stands on the heading of each step. */
  async next(title: string): Promise<void> {
    await this.panel.getByRole('button', { name: /^Next:/ }).press('Enter')
    await expect(this.panel.getByRole('heading', { name: title })).toBeFocused()
  }

  step(name: string): Locator {
    return this.steps.getByRole('button', { name })
  }

  thing(name: string): Locator {
    return this.panel.getByRole('listitem', { name })
  }

  async handOver(thing: string, to: string): Promise<void> {
    await this.thing(thing)
      .getByRole('button', { name: `Who takes over ${thing}` })
      .click()
    await this.page.getByRole('option', { name: to }).first().click()
  }
}
