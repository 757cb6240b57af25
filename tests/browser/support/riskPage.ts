import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'

/** The views of the risk, the day they are of and the level from which a skill is held. */
export class RiskPage extends AppPage {
  readonly findings: Locator
  readonly analysedOn: Locator
  readonly holdsFrom: Locator
  readonly downloadButton: Locator
  /** The heat map. */
  readonly map: Locator
  /** The pane that explains what is opened. */
  readonly details: Locator

  constructor(page: Page) {
    super(page)
    this.findings = page.getByRole('table', { name: 'Findings' })
    this.analysedOn = page.getByLabel('Analysed on')
    this.holdsFrom = page.getByLabel('Holds a skill from')
    this.downloadButton = page.getByRole('button', { name: 'Download findings (CSV)' })
    this.map = page.getByRole('grid', { name: 'Coverage' })
    this.details = page.getByRole('complementary', { name: 'Finding' })
  }

  async open(): Promise<void> {
    await this.goTo('risk')
    await this.downloadButton.waitFor()
  }

  /** Chooses a view by its tab. */
  async openView(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
    await this.page.getByRole('tabpanel', { name, exact: true }).waitFor()
  }

  /** A cell of the heat map, by how its name begins. */
  cell(skill: string, scope: string): Locator {
    return this.map.getByRole('gridcell', { name: `${skill}, ${scope}: ` })
  }

  /** The heat map as the menu saves it. */
  async saveMap(format: 'SVG' | 'PNG'): Promise<Buffer> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: 'Save map' }).click()
    await this.page.getByRole('menuitem', { name: `As ${format}` }).click()
    return readFile(await (await download).path())
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
