import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import type { MatrixPage } from '#tests/browser/support/matrixPage.ts'
import {
  choose,
  fraud,
  notices,
  openSample,
  payments,
} from '#tests/browser/support/sampleMatrix.ts'

const bar = (page: Page): Locator => page.getByRole('region', { name: /^Scenario / })
const look = (page: Page, name: string): Locator => bar(page).getByRole('radio', { name })

async function newScenario(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'New scenario' }).click()
  const dialog = page.getByRole('dialog', { name: 'New scenario' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(bar(page)).toContainText(name)
}

/** Moves Femi from Payments to Fraud, as somebody does it by the pane. */
async function moveFemi(page: Page, matrix: MatrixPage): Promise<void> {
  await matrix.person('Femi Cole', await matrix.cell(payments, 'Backend')).click()
  await page.getByRole('button', { name: 'Move to…' }).click()
  await choose(page, 'Team', fraud)
  await expect(matrix.person('Femi Cole', await matrix.cell(fraud, 'Backend'))).toBeAttached()
}

test('what is done in a scenario is seen before, after and as changes, and leaves the organisation alone', async ({
  page,
}) => {
  const matrix = await openSample(page)
  await newScenario(page, 'Femi to Fraud')
  await expect(page.getByRole('navigation')).toContainText('Femi to Fraud')
  await moveFemi(page, matrix)
  const old = await matrix.cell(payments, 'Backend')
  const now = await matrix.cell(fraud, 'Backend')
  await expect(bar(page)).toContainText('1 change, from')
  // Marked where she is, and where she was.
  await expect(matrix.person('Femi Cole', now)).toContainText(`moved here from ${payments}`)
  await expect(old).toContainText(`moved to ${fraud}`)
  await expectAccessible(page)

  await look(page, 'After').click()
  await expect(matrix.person('Femi Cole', now)).toBeAttached()
  await expect(old).not.toContainText('Femi Cole')

  await look(page, 'Before').click()
  await expect(matrix.person('Femi Cole', old)).toBeAttached()
  await expect(matrix.person('Femi Cole', now)).toHaveCount(0)
  await matrix.person('Femi Cole', old).click()
  await page.keyboard.press('Delete')
  await expect(notices(page)).toContainText('You see the organisation before “Femi to Fraud”')
  await expect(matrix.person('Femi Cole', old)).toBeAttached()

  await bar(page).getByRole('button', { name: 'Leave scenario' }).click()
  await expect(bar(page)).toHaveCount(0)
  await expect(notices(page)).not.toContainText('Femi to Fraud')
  await expect(matrix.person('Femi Cole', old)).toBeAttached()
})

test('Undo takes back its own steps, a reload keeps it, and it is applied by one edit', async ({
  page,
}) => {
  const matrix = await openSample(page)
  await newScenario(page, 'Femi to Fraud')
  await expect(matrix.undoButton).toBeDisabled()
  await moveFemi(page, matrix)
  const now = await matrix.cell(fraud, 'Backend')
  await matrix.undo()
  await expect(matrix.person('Femi Cole', now)).toHaveCount(0)
  await expect(matrix.undoButton).toBeDisabled()
  await matrix.redo()
  await expect(matrix.person('Femi Cole', now)).toBeAttached()

  await matrix.reload()
  await expect(bar(page)).toContainText('Femi to Fraud')
  await expect(matrix.person('Femi Cole', now)).toBeAttached()

  await bar(page).getByRole('button', { name: 'Apply to baseline…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Apply' }).click()
  await expect(bar(page)).toHaveCount(0)
  await expect(matrix.person('Femi Cole', now)).toBeAttached()
  await matrix.undo()
  await expect(matrix.person('Femi Cole', now)).toHaveCount(0)
})

test('another day is shown by the slider, without the steps that come later', async ({ page }) => {
  const matrix = await openSample(page)
  await newScenario(page, 'Femi to Fraud')
  const slider = bar(page).getByRole('slider')
  const today = Number(await slider.inputValue())
  await slider.fill(String(today + 30))
  await moveFemi(page, matrix)
  const now = await matrix.cell(fraud, 'Backend')
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(bar(page)).toContainText('1 of them later than this day')
  await expect(matrix.person('Femi Cole', now)).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(matrix.person('Femi Cole', now)).toBeAttached()
  await expect(bar(page).getByLabel('Shown day', { exact: true })).not.toHaveValue('')
})

test('a scenario of one step is made from what is selected, and marks what it ends', async ({
  page,
}) => {
  const matrix = await openSample(page)
  await matrix.team(payments).click()
  await page.keyboard.press('Control+k')
  await choose(page, 'Command palette', `What if we disband ${payments}`)
  await expect(bar(page)).toContainText(`What if we disband ${payments}`)
  await expect(matrix.team(payments)).toHaveAccessibleName(/was achieved/)
  await expect(await matrix.cell(payments, 'Backend')).toContainText('moved to no team')
  await look(page, 'Before').click()
  await expect(matrix.team(payments)).not.toHaveAccessibleName(/was achieved/)
})
