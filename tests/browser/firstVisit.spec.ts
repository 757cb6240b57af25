import { expect, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { MatrixPage } from '#tests/browser/support/matrixPage.ts'
import { initialScripts } from '#tests/lint/bundleSize.mjs'

test('a first visit shows the sample behind three ways on, and keeps what is chosen', async ({
  page,
}) => {
  const firstVisit = new FirstVisit(page)
  const matrix = new MatrixPage(page)
  await firstVisit.open()
  await matrix.shown()
  await expect(firstVisit.importButton).toBeVisible()
  await expect(firstVisit.emptyButton).toBeVisible()

  await firstVisit.openSample()
  const teams = await matrix.grid.getByRole('columnheader').count()
  expect(teams).toBeGreaterThan(5)

  await firstVisit.reload()
  await matrix.saved()
  await expect(firstVisit.sampleButton).toBeHidden()
  await expect(matrix.grid.getByRole('columnheader')).toHaveCount(teams)
})

test('a first visit loads no script that the limit on the bundle does not count', async ({
  page,
}) => {
  const loaded = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.add(new URL(request.url()).pathname.slice(1))
  })
  await new FirstVisit(page).open()
  await new MatrixPage(page).shown()
  const counted = initialScripts('dist').map(({ file }) => file)
  expect(loaded.size).toBeGreaterThan(0)
  expect([...loaded].filter((file) => !counted.includes(file))).toEqual([])
})

test('nothing is asked of any other host', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseURL ?? '') && !/^(blob|data):/.test(url)) foreign.push(url)
  })
  const firstVisit = new FirstVisit(page)
  await firstVisit.open()
  await firstVisit.openSample()
  expect(foreign).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the first visit is accessible in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await new FirstVisit(page).open()
    await expectAccessible(page)
  })
}
