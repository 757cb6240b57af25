import { expect, type Locator, type Page } from '@playwright/test'

/** Choosing files, reviewing what was read, and applying it. */
export class ImportWizard {
  readonly page: Page
  readonly files: Locator
  readonly report: Locator
  readonly applyButton: Locator

  constructor(page: Page) {
    this.page = page
    this.files = page.getByLabel('Files to import', { exact: true })
    this.report = page.getByRole('heading', { name: 'Import report' })
    this.applyButton = page.getByRole('button', { name: 'Import', exact: true })
  }

  async choose(...paths: readonly string[]): Promise<void> {
    await this.files.setInputFiles([...paths])
  }

  /** Applies the reviewed import and waits until it is durable. */
  async apply(): Promise<void> {
    await this.applyButton.click()
    await expect(this.applyButton).toBeHidden()
    const status = this.page.getByRole('status').filter({ hasText: 'Saved on this device' })
    await expect(status).toBeVisible({ timeout: 30_000 })
  }
}
