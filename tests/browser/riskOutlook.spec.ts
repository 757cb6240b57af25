import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { RiskPage } from '#tests/browser/support/riskPage.ts'

test('attrition says what is likely to be lost, by whose leaving, and by other assumptions', async ({
  page,
}) => {
  const risk = await openSampleRisk(page)
  await risk.openView('Attrition')
  const view = page.getByRole('tabpanel')
  await expect(view).toContainText(/In one case of ten, at least \d+ of 70 skills are lost/)
  await expect(view).toContainText('Counted as gone, since their last day is known: Wes Kim')
  await expect(view).toContainText('20,000 times')

  const chances = page.getByRole('region', { name: 'Chance of each skill to be lost' })
  const basel = chances.getByRole('button', { name: 'Basel IV' })
  await expect(basel).toContainText('10 %')
  await basel.click()
  const pane = page.getByRole('complementary', { name: 'Skill' })
  await expect(pane.getByRole('button', { name: 'Mei Tanaka' })).toBeVisible()
  await expect(pane).toContainText('One more holder: 10 % → 1 %')

  await page.getByLabel('Leave in a year (%)').fill('20')
  await expect(basel).toContainText('20 %')
  await expect(page).toHaveURL(/rate=20/)
  await page.getByRole('button', { name: 'Test coaching' }).click()
  await expect(page.getByRole('heading', { name: 'What Test coaching could lose' })).toBeVisible()
  await expect(view).toContainText(/Exact: all [\d,]+ ways/)
  await expectAccessible(page)
})

test('the trend has a step for each edit, and a day opens to what moved it', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-01T09:00:00') })
  const risk = await openSampleRisk(page)
  await risk.openView('Trend')
  await expect(
    page.getByText('The trend begins with the first edit, on 1 March 2026'),
  ).toBeVisible()

  await page.clock.setSystemTime(new Date('2026-03-20T09:00:00'))
  await risk.openView('Findings')
  await risk.findings.getByRole('button', { name: 'Feature engineering' }).first().click()
  await page.getByLabel('Holds Feature engineering from').selectOption('1 · Awareness')
  await risk.saved()
  await page.clock.setSystemTime(new Date('2026-04-02T09:00:00'))
  await risk.reload()

  await risk.openView('Trend')
  const days = page.getByRole('slider', { name: 'Day of the trend' })
  await days.focus()
  await expect(days).toHaveAttribute('aria-valuetext', /^2 April 2026: \d+ critical/)
  await days.press('ArrowLeft')
  await expect(days).toHaveAttribute('aria-valuetext', /^20 March 2026: /)
  const moved = page.getByRole('region', { name: 'What moved it on 20 March 2026' })
  await expect(moved.getByRole('listitem')).toContainText('Feature engineering')
  await expect(moved.getByRole('listitem')).toContainText(/−\d critical/)

  await page.getByRole('radio', { name: 'Table' }).click()
  const table = page.getByRole('tabpanel').getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(4)
  await expectAccessible(page)
})

test('the report prints on one page, without names where they are hidden', async ({ page }) => {
  const risk = await openSampleRisk(page)
  await risk.openView('Report')
  const sheet = page.getByRole('article', { name: 'Report' })
  await expect(sheet.getByRole('heading', { name: /Meridian Bank/ })).toBeVisible()
  await expect(sheet).toContainText('Wes Kim')
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)

  await page.getByRole('checkbox', { name: 'Hide names' }).check()
  await expect(sheet).not.toContainText('Wes Kim')
  await expect(sheet).toContainText(/Person \d+/)
  await expectAccessible(page)
})

async function openSampleRisk(page: Page): Promise<RiskPage> {
  const visit = new FirstVisit(page)
  await visit.open()
  await visit.openSample()
  const risk = new RiskPage(page)
  await risk.open()
  return risk
}
