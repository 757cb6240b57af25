import { readFile } from 'node:fs/promises'
import { type Download, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { ImportReport, madeFile } from '#tests/browser/support/importReport.ts'

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

function listOf(page: Page) {
  return page.getByRole('list', { name: 'Workspaces' }).getByRole('listitem')
}

test('the CSV bundle comes back as it went out, byte for byte', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  const download = await data.downloadBundle()
  expect(download.suggestedFilename()).toMatch(/^meridian-bank-\d{4}-\d\d-\d\d\.zip$/)
  const bytes = await bytesOf(download)

  await data.choose(madeFile('meridian-bank.zip', bytes))
  await page.getByRole('radio', { name: 'A new workspace' }).click()
  await data.wizard.apply()
  await expect(data.problems).toBeHidden()
  await expect(listOf(page)).toHaveCount(2)
  expect(await bytesOf(await data.downloadBundle())).toEqual(bytes)
})

test('the workspace file comes back with its history, byte for byte', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  await page.getByLabel('Holds a skill from').selectOption('2')
  await page.getByRole('button', { name: 'Save levels' }).click()
  await data.saved()
  await data.undo()
  const download = await data.downloadWorkspace()
  expect(download.suggestedFilename()).toMatch(/^meridian-bank-\d{4}-\d\d-\d\d\.crosshatch\.json$/)
  const bytes = await bytesOf(download)

  await data.choose(madeFile('meridian-bank.crosshatch.json', bytes))
  const report = page.getByRole('region', { name: 'Import report' })
  await expect(report).toContainText('60 people, 9 teams')
  await expect(report).toContainText('3 edits')
  await page.getByRole('button', { name: 'Open as a new workspace' }).click()
  await expect(listOf(page)).toHaveCount(2)
  expect(await bytesOf(await data.downloadWorkspace())).toEqual(bytes)
})

test('workspaces are made, renamed, duplicated, opened and deleted side by side', async ({
  page,
}) => {
  const data = new ImportReport(page)
  await data.startWithSample()

  await page.getByRole('button', { name: 'New workspace' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Second Bank')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(data.openWorkspace).toContainText('Second Bank')
  await expect(data.openWorkspace).toContainText('0 people · 0 teams')

  await page.getByRole('button', { name: 'Rename Meridian Bank' }).click()
  await page.getByLabel('Name', { exact: true }).fill('First Bank')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(listOf(page).filter({ hasText: 'First Bank' })).toContainText('60 people')

  await page.getByRole('button', { name: 'Rename Second Bank' }).click()
  await page.getByLabel('Name', { exact: true }).fill(' ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Give it a name.')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Duplicate First Bank' }).click()
  await expect(listOf(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Open Copy of First Bank' }).click()
  await expect(data.openWorkspace).toContainText('Copy of First Bank')

  await page.getByRole('button', { name: 'Delete Copy of First Bank' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('60 people and 9 teams')
  const kept = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download it first' }).click()
  expect((await kept).suggestedFilename()).toContain('copy-of-first-bank')
  await dialog.getByRole('button', { name: 'Delete workspace' }).click()
  await expect(listOf(page)).toHaveCount(2)
  await expect(data.openWorkspace).toBeVisible()

  await data.reload()
  await expect(listOf(page)).toHaveCount(2)
})

test('deleting the last workspace leads back to the first visit', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  await page.getByRole('button', { name: 'Delete Meridian Bank' }).click()
  await page.getByRole('button', { name: 'Delete workspace' }).click()
  await expect(new FirstVisit(page).sampleButton).toBeVisible()
})

test('what another tab does to workspaces shows here', async ({ page, context }) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  const other = await context.newPage()
  await other.goto('#/data')
  await other.getByRole('button', { name: 'Rename Meridian Bank' }).click()
  await other.getByLabel('Name', { exact: true }).fill('Renamed elsewhere')
  await other.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(data.openWorkspace).toContainText('Renamed elsewhere')
  await expect(page.getByRole('button', { name: /^Workspace: Renamed elsewhere/ })).toBeVisible()
})

test('erasing leaves nothing on this device', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  await page.getByRole('button', { name: 'Add the sample organisation' }).click()
  await expect(listOf(page)).toHaveCount(2)
  await data.eraseButton.click()
  await expect(page.getByRole('alertdialog')).toContainText('2 workspaces')
  await page.keyboard.press('Escape')
  await expect(listOf(page)).toHaveCount(2)

  await data.eraseEverything()
  const firstVisit = new FirstVisit(page)
  await expect(firstVisit.sampleButton).toBeVisible()
  const left = await page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    preferences: Object.keys(localStorage),
  }))
  expect(left).toEqual({ databases: [], preferences: [] })
  await data.reload()
  await expect(firstVisit.sampleButton).toBeVisible()
  await firstVisit.startEmpty()
  await data.open()
  await expect(listOf(page)).toHaveCount(1)
})

test('levels are named, added and removed, and those in use stay', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  await page.getByLabel('Name of level 4').fill('Master')
  await page.getByRole('button', { name: 'Add level 5' }).click()
  await page.getByLabel('Description of level 5').fill('Shapes the field.')
  await page.getByRole('button', { name: 'Save levels' }).click()
  await data.saved()
  await data.reload()
  await expect(page.getByLabel('Name of level 4')).toHaveValue('Master')
  await expect(page.getByLabel('Description of level 5')).toHaveValue('Shapes the field.')

  await page.getByRole('button', { name: 'Remove level 5' }).click()
  await page.getByRole('button', { name: 'Remove level 4' }).click()
  await page.getByRole('button', { name: 'Save levels' }).click()
  await expect(page.getByRole('alert')).toContainText(/Levels above 3 are in use: by \d+ ratings/)
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByLabel('Name of level 5')).toBeVisible()
})

test('this device says how much is used and where data lives', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  const device = page.getByRole('region', { name: 'This device' })
  await expect(device).toContainText(/Storage used\s*\d+(\.\d)? (B|kB|MB)/)
  await expect(device).toContainText('Nothing is sent anywhere')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the Data screen is accessible in ${colorScheme}, wide and narrow`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 1440, height: 900 })
    const data = new ImportReport(page)
    await data.startWithSample()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 900 })
    await expectAccessible(page)
  })
}
