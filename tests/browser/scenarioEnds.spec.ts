import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { RiskPage } from '#tests/browser/support/riskPage.ts'
import { choose, fraud, openSample, payments } from '#tests/browser/support/sampleMatrix.ts'
import { ScenariosPage } from '#tests/browser/support/scenariosPage.ts'

const plan = (team: string) => `What if we disband ${team}`
const bar = (page: Page) => page.getByRole('region', { name: /^Scenario / })

test('a plan that ends a team closes none of its findings, and is told apart from the one that is shown', async ({
  page,
}) => {
  const matrix = await openSample(page)
  for (const team of [payments, fraud]) {
    await matrix.team(team).click()
    await page.keyboard.press('Control+k')
    await choose(page, 'Command palette', plan(team))
    await expect(bar(page)).toContainText(plan(team))
  }

  const risk = new RiskPage(page)
  await risk.open()
  await bar(page).getByRole('radio', { name: 'Changes' }).click()
  const closed = page.getByRole('link', { name: /closed by the scenario$/ })
  await expect(closed).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/\d+ → \d+/)
  await expect(page.getByRole('main')).toContainText('with their team')
  await expectAccessible(page)
  await closed.click()
  await expect(page.getByRole('heading', { level: 1, name: plan(fraud) })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText(
    new RegExp(`end with ${fraud}; its \\d+ needs are met by nobody`),
  )
  await expect(main).toContainText('What goes with 1 team that ends')

  const scenarios = new ScenariosPage(page)
  await scenarios.open()
  await scenarios.compare(plan(payments), plan(fraud))
  await expect(scenarios.figures.getByRole('row', { name: /^Teams that end/ })).toContainText('1')
  await expect(page.getByLabel('Compared on')).not.toHaveValue('')
  await expectAccessible(page)

  await scenarios.figures.getByRole('link', { name: plan(payments) }).click()
  await expect(main).toContainText(`The bar above shows “${plan(fraud)}”`)
  // The bar's own: the page beside it offers none.
  await expect(scenarios.applyButton).toHaveCount(1)
  await expect(bar(page).getByRole('button', { name: 'Apply to baseline…' })).toBeVisible()
  await main.getByRole('button', { name: `Show “${plan(payments)}”` }).click()
  await expect(bar(page)).toContainText(plan(payments))
  await expectAccessible(page)
})
