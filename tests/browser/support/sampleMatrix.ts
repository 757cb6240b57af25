import type { Locator, Page } from '@playwright/test'
import { FirstVisit } from './firstVisit.ts'
import { MatrixPage } from './matrixPage.ts'

export const account = 'Open account in 5 minutes'
export const fraud = 'Fraud alerts that matter'
export const payments = 'Payments revamp'

export async function openSample(page: Page): Promise<MatrixPage> {
  const firstVisit = new FirstVisit(page)
  await firstVisit.open()
  await firstVisit.openSample()
  const matrix = new MatrixPage(page)
  await matrix.open()
  return matrix
}

export function menuItem(page: Page, name: string): Locator {
  return page.getByRole('menu', { name: 'Actions' }).getByRole('menuitem', { name })
}

export function notices(page: Page): Locator {
  return page.getByRole('region', { name: 'Notices' })
}

/** Types into an open search list and takes its first choice. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: label }).pressSequentially(text)
  await page.keyboard.press('Enter')
}
