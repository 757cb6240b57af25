import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { DataPage } from '#tests/browser/support/dataPage.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { MatrixPage } from '#tests/browser/support/matrixPage.ts'

test('a screen that fails says so, hands the data over, and leaves the rest usable', async ({
  page,
}) => {
  await page.route(/RiskScreen-.*\.js/, (route) => route.abort())
  const visit = new FirstVisit(page)
  await visit.open()
  await visit.openSample()
  await page.getByRole('link', { name: /Risk/ }).click()
  const failure = page.getByRole('alert').filter({ hasText: 'This screen has failed' })
  await expect(failure).toBeVisible()

  const download = page.waitForEvent('download')
  await failure.getByRole('button', { name: 'Download my data' }).click()
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(file.format).toBe('crosshatch')
  expect(file.workspace.people.length).toBe(60)

  await page.getByRole('link', { name: 'Matrix' }).click()
  await new MatrixPage(page).shown()
})

test('a workspace that another tab erases is not called saved, and can be handed over and left', async ({
  context,
  page,
}) => {
  const visit = new FirstVisit(page)
  await visit.open()
  await visit.startEmpty()
  const status = (name: string) => page.getByRole('status', { name, exact: true })
  await expect(status('Saved on this device')).toBeVisible()

  const other = new DataPage(await context.newPage())
  await other.page.goto('')
  await other.open()
  await other.eraseEverything()
  await expect(status('Gone from this device')).toBeVisible()
  await expect(status('Saved on this device')).toBeHidden()

  await page.getByRole('button', { name: 'Add team' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Payments')
  await dialog.getByRole('button', { name: 'Add team' }).click()
  await expect(status('Not saved: 1 change')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download my data' }).click()
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(file.workspace.teams).toHaveLength(1)

  await page.getByRole('button', { name: 'Close this workspace' }).click()
  await expect(visit.sampleButton).toBeVisible()
})
