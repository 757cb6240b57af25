import { expect, type Page, test } from '@playwright/test'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { MatrixPage } from '#tests/browser/support/matrixPage.ts'

/** Adds a team by the button above the matrix. */
async function addTeam(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add team' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill(name)
  await dialog.getByRole('button', { name: 'Add team' }).click()
  await expect(dialog).toBeHidden()
}

function team(page: Page, name: string) {
  return page.getByRole('grid').getByRole('columnheader', { name: new RegExp(name) })
}

test('a second tab shows the first one’s edits within a second, and each undoes its own', async ({
  context,
  page,
}) => {
  const visit = new FirstVisit(page)
  await visit.open()
  await visit.startEmpty()
  const other = await context.newPage()
  await other.goto(page.url())
  const here = new MatrixPage(page)
  const there = new MatrixPage(other)
  await there.saved()

  await addTeam(page, 'Payments')
  await here.saved()
  await expect(team(other, 'Payments')).toBeVisible({ timeout: 1_000 })

  await addTeam(other, 'Fraud')
  await there.saved()
  await expect(team(page, 'Fraud')).toBeVisible({ timeout: 1_000 })

  await here.undo()
  await expect(team(page, 'Payments')).toBeHidden()
  await expect(team(other, 'Payments')).toBeHidden()
  await expect(team(other, 'Fraud')).toBeVisible()
})

test('what was said to be saved is there after the tab is closed while somebody types', async ({
  context,
  page,
}) => {
  const visit = new FirstVisit(page)
  await visit.open()
  await visit.startEmpty()
  await addTeam(page, 'Payments')
  await new MatrixPage(page).saved()
  await page.getByRole('button', { name: 'Add team' }).click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).pressSequentially('Half a na')
  await page.close()

  const again = await context.newPage()
  await again.goto('')
  await expect(team(again, 'Payments')).toBeVisible()
})

test('undo and redo reach over a reload', async ({ page }) => {
  const visit = new FirstVisit(page)
  await visit.open()
  await visit.startEmpty()
  const matrix = new MatrixPage(page)
  await addTeam(page, 'Payments')
  await addTeam(page, 'Fraud')
  await matrix.saved()
  await page.reload()
  await expect(team(page, 'Fraud')).toBeVisible()
  await matrix.undo()
  await expect(team(page, 'Fraud')).toBeHidden()
  await page.reload()
  await expect(team(page, 'Payments')).toBeVisible()
  await expect(team(page, 'Fraud')).toBeHidden()
  await matrix.redo()
  await expect(team(page, 'Fraud')).toBeVisible()
})

test('without a database everything works in memory, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
  })
  const visit = new FirstVisit(page)
  await visit.open()
  await visit.emptyButton.click()
  await addTeam(page, 'Payments')
  await expect(team(page, 'Payments')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'until this page closes' })).toBeVisible()
  await expect(page.getByText(/download the workspace file/i).first()).toBeVisible()
})
