import { expect, type Locator, type Page } from '@playwright/test'
import { AppPage } from './appPage.ts'

/** One table at a time, a row a record. */
export class TablesPage extends AppPage {
  readonly grid: Locator

  constructor(page: Page) {
    super(page)
    this.grid = page.getByRole('grid')
  }

  async open(table: string): Promise<void> {
    await this.goTo('tables')
    await this.show(table)
  }

  async show(table: string): Promise<void> {
    await this.page.getByRole('radio', { name: table }).click()
    await expect(this.grid).toHaveAccessibleName(table.toLowerCase())
    await this.grid.getByRole('gridcell').first().waitFor()
  }

  /** By the field and the record that its name begins with. */
  cell(field: string, record: string): Locator {
    return this.grid.getByRole('gridcell', { name: `${field}, ${record}:` })
  }

  rowNumber(number: number): Locator {
    return this.grid.getByRole('rowheader', { name: String(number), exact: true })
  }

  async type(field: string, record: string, text: string): Promise<void> {
    await this.cell(field, record).click()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** What a notice says, as it is announced. */
  said(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }

  /** Pastes text as another program has put it on the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((plain) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, text)
  }
}
