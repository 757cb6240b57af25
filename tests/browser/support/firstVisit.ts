import type { Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'
import { ImportWizard } from './importWizard.ts'

/** The app where nothing is kept yet: the sample behind a card with three ways on. */
export class FirstVisit extends AppPage {
  readonly sampleButton: Locator
  readonly importButton: Locator
  readonly emptyButton: Locator

  constructor(page: Page) {
    super(page)
    this.sampleButton = page.getByRole('button', { name: 'Open the sample organisation' })
    this.importButton = page.getByRole('button', { name: 'Import files' })
    this.emptyButton = page.getByRole('button', { name: 'Start empty' })
  }

  async open(): Promise<void> {
    await this.page.goto('')
    await this.sampleButton.waitFor()
  }

  async openSample(): Promise<void> {
    await this.sampleButton.click()
    await this.sampleButton.waitFor({ state: 'detached' })
    await this.saved()
  }

  async startEmpty(): Promise<void> {
    await this.emptyButton.click()
    await this.emptyButton.waitFor({ state: 'detached' })
    await this.saved()
  }

  async importFiles(...paths: readonly string[]): Promise<ImportWizard> {
    await this.importButton.click()
    const wizard = new ImportWizard(this.page)
    await wizard.choose(...paths)
    return wizard
  }
}
