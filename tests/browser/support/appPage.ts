import { expect, type Locator, type Page } from '@playwright/test'

export type ScreenName =
  | 'matrix'
  | 'skills'
  | 'risk'
  | 'scenarios'
  | 'missions'
  | 'timeline'
  | 'tables'
  | 'data'

/** What every screen has: where it is, saving, undo. Screens extend it. */
export class AppPage {
  readonly page: Page
  readonly undoButton: Locator
  readonly redoButton: Locator

  constructor(page: Page) {
    this.page = page
    const header = page.getByRole('banner')
    this.undoButton = header.getByRole('button', { name: 'Undo', exact: true })
    this.redoButton = header.getByRole('button', { name: 'Redo', exact: true })
  }

  /** Goes to a screen as a link does, without loading the page anew. */
  protected async goTo(screen: ScreenName): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, `#/${screen}`)
    await expect(this.page).toHaveURL(new RegExp(`#/${screen}`))
  }

  /** Waits until the last edit is durable. */
  async saved(): Promise<void> {
    const status = this.page.getByRole('status').filter({ hasText: 'Saved on this device' })
    await expect(status).toBeVisible()
  }

  async undo(): Promise<void> {
    await this.undoButton.click()
    await this.saved()
  }

  async redo(): Promise<void> {
    await this.redoButton.click()
    await this.saved()
  }

  async reload(): Promise<void> {
    await this.page.reload()
  }
}
