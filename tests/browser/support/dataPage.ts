import type { Download, Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'
import { ImportWizard } from './importWizard.ts'

/** Import, export and erasing. */
export class DataPage extends AppPage {
  readonly workspaceButton: Locator
  readonly bundleButton: Locator
  readonly eraseButton: Locator

  constructor(page: Page) {
    super(page)
    this.workspaceButton = page.getByRole('button', { name: 'Download workspace' })
    this.bundleButton = page.getByRole('button', { name: 'Download CSV bundle' })
    this.eraseButton = page.getByRole('button', { name: 'Erase everything on this device' })
  }

  async open(): Promise<void> {
    await this.goTo('data')
    await this.workspaceButton.waitFor()
  }

  downloadWorkspace(): Promise<Download> {
    return this.#download(this.workspaceButton)
  }

  downloadBundle(): Promise<Download> {
    return this.#download(this.bundleButton)
  }

  async importFiles(...paths: readonly string[]): Promise<ImportWizard> {
    const wizard = new ImportWizard(this.page)
    await wizard.choose(...paths)
    return wizard
  }

  /** Erases, and confirms it where asked. */
  async eraseEverything(): Promise<void> {
    await this.eraseButton.click()
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Erase/ })
      .click()
  }

  async #download(button: Locator): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await button.click()
    return download
  }
}
