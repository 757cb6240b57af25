import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'

/** The scenarios: all of them, what one changes, or several side by side. */
export class ScenariosPage extends AppPage {
  readonly difference: Locator
  readonly steps: Locator
  /** Figures of several scenarios. */
  readonly figures: Locator
  readonly applyButton: Locator

  constructor(page: Page) {
    super(page)
    this.difference = page.getByRole('region', { name: 'Risk difference' })
    this.steps = page.getByRole('list', { name: 'Changes' })
    this.figures = page.getByRole('region', { name: 'Figures' })
    this.applyButton = page.getByRole('button', { name: 'Apply to baseline…' })
  }

  async open(): Promise<void> {
    await this.goTo('scenarios')
    await this.page.getByRole('heading', { name: 'Scenarios', level: 1 }).waitFor()
  }

  /** Ticks scenarios in the list of all of them, and lays them side by side. */
  async compare(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.page.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).check()
    }
    await this.page.getByRole('link', { name: `Compare ${names.length} scenarios` }).click()
    await this.figures.waitFor()
  }

  async apply(): Promise<void> {
    await this.applyButton.click()
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Apply' }).click()
  }

  async download(): Promise<string> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: 'More about the scenario' }).click()
    await this.page.getByRole('menuitem', { name: 'Download scenario' }).click()
    return readFile(await (await download).path(), 'utf8')
  }

  async openFile(text: string): Promise<void> {
    const file = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) }
    await this.page.getByLabel('Scenario file').setInputFiles(file)
  }
}
