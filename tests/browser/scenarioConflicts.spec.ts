import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import type { MatrixPage } from '#tests/browser/support/matrixPage.ts'
import {
  account,
  choose,
  fraud,
  openSample,
  payments,
} from '#tests/browser/support/sampleMatrix.ts'

async function moveFemi(page: Page, matrix: MatrixPage, to: string): Promise<void> {
  await matrix.person('Femi Cole', await matrix.cell(payments, 'Backend')).click()
  await page.getByRole('button', { name: 'Move to…' }).click()
  await choose(page, 'Team', to)
  await expect(matrix.person('Femi Cole', await matrix.cell(to, 'Backend'))).toBeAttached()
}

test('somebody whom a scenario moves was moved meanwhile: it says where, and both sides can be kept', async ({
  page,
}) => {
  const matrix = await openSample(page)
  await page.getByRole('banner').getByRole('button', { name: 'New scenario' }).click()
  const dialog = page.getByRole('dialog', { name: 'New scenario' })
  await dialog.getByLabel('Name').fill('Femi to Fraud')
  await dialog.getByRole('button', { name: 'Create' }).click()
  const bar = page.getByRole('region', { name: /^Scenario / })
  const slider = bar.getByRole('slider')
  await slider.fill(String(Number(await slider.inputValue()) + 30))
  await moveFemi(page, matrix, fraud)
  await bar.getByRole('button', { name: 'Today' }).click()
  await bar.getByRole('button', { name: 'Leave scenario' }).click()
  await expect(bar).toHaveCount(0)
  await moveFemi(page, matrix, account)

  await page.goto('#/scenarios')
  await page.getByRole('link', { name: 'Femi to Fraud' }).first().click()
  const conflicts = page.getByRole('list', { name: 'Conflicts' })
  // Told today, although the step takes effect later.
  await expect(conflicts).toContainText(/^On \d+ \w+ \d{4}: Femi Cole is in Open account/)
  await expect(conflicts).toContainText(`no longer in ${payments}`)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Apply to baseline…' }).click()
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('1 fits partly or over other changes')
  await asked.getByRole('button', { name: 'Cancel' }).click()

  await conflicts.getByRole('button', { name: 'Keep what is there' }).click()
  await expect(conflicts).toHaveCount(0)
  await page.getByRole('button', { name: /^Restore Move Femi Cole/ }).click()
  await conflicts.getByRole('button', { name: 'Keep what the scenario says' }).click()
  await expect(conflicts).toHaveCount(0)
  await page.getByRole('button', { name: 'Apply to baseline…' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('It fits.')
})
