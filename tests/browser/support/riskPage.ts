import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'

/** Findings, the day they are analysed on and the level from which a skill is held. */
export class RiskPage extends AppPage {
  readonly findings: Locator
  readonly analysedOn: Locator
  readonly holdsFrom: Locator
  readonly downloadButton: Locator

  constructor(page: Page) {
    super(page)
    this.findings = page.getByRole('table', { name: 'Findings' })
    this.analysedOn = page.getByLabel('Analysed on')
    this.holdsFrom = page.getByLabel('Holds a skill from')
    this.downloadButton = page.getByRole('button', { name: 'Download findings (CSV)' })
  }

  async open(): Promise<void> {
    await this.goTo('risk')
    await this.downloadButton.waitFor()
  }

  /** @param day an ISO day */
  async analyseOn(day: string): Promise<void> {
    await this.analysedOn.fill(day)
    await this.analysedOn.press('Enter')
  }

  /** Sets the organisation's minimum level by its number. */
  async holdFrom(level: number): Promise<void> {
    await this.holdsFrom.selectOption(String(level))
    await this.saved()
  }

  /** The text of the findings file as it stands. */
  async downloadFindings(): Promise<string> {
    const download = this.page.waitForEvent('download')
    await this.downloadButton.click()
    return readFile(await (await download).path(), 'utf8')
  }
}
