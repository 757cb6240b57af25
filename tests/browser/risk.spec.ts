import { expect, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { RiskPage } from '#tests/browser/support/riskPage.ts'

test.describe('the risk of the sample organisation', () => {
  let risk: RiskPage

  test.beforeEach(async ({ page }) => {
    const visit = new FirstVisit(page)
    await visit.open()
    await visit.openSample()
    risk = new RiskPage(page)
    await risk.open()
  })

  test('a finding opens to its holders, its rule and where else the skill is held', async ({
    page,
  }) => {
    await risk.findings.getByRole('button', { name: 'Kafka Streams' }).first().click()
    const details = page.getByRole('complementary', { name: 'Finding' })
    await expect(details.getByRole('heading', { name: 'Kafka Streams' })).toBeVisible()
    await expect(details.getByRole('button', { name: 'Quin Doyle' })).toBeVisible()
    await expect(details).toContainText('One person in this')
    await expect(details.getByRole('heading', { name: 'Held elsewhere' })).toBeVisible()

    await details.getByRole('button', { name: 'Quin Doyle' }).first().click()
    await expect(page).toHaveURL(/#\/matrix/)
    const pane = page.getByRole('complementary')
    await expect(pane.getByRole('heading', { name: 'Quin Doyle' })).toBeVisible()
  })

  test('findings are filtered by where, severity and skill; low ones come when asked for', async ({
    page,
  }) => {
    const rows = risk.findings.getByRole('row')
    const shown = async () => Number(await risk.findings.getAttribute('aria-rowcount')) - 1
    const all = await shown()
    await page.getByLabel('Where', { exact: true }).selectOption('All chapters')
    expect(await shown()).toBeLessThan(all)
    await page.getByLabel('Where', { exact: true }).selectOption('Fraud alerts that matter')
    await page.getByLabel('Severity', { exact: true }).selectOption('critical')
    await page.getByLabel('Find a skill', { exact: true }).fill('postgre')
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(1)).toContainText('Yan Boer')

    await page.getByLabel('Find a skill', { exact: true }).fill('')
    await page.getByLabel('Severity', { exact: true }).selectOption('Any severity')
    const without = await shown()
    await page.getByRole('checkbox', { name: /Show low/ }).check()
    expect(await shown()).toBeGreaterThan(without)
  })

  test('the minimum level of the organisation and of one skill moves every mark at once, and undoes', async ({
    page,
  }) => {
    const count = page.getByRole('link', { name: /Risk/ })
    const before = (await count.textContent()) ?? ''
    await risk.holdsFrom.selectOption('4 · Expert')
    await expect(count).not.toHaveText(before)
    await risk.undo()
    await expect(count).toHaveText(before)

    await risk.findings.getByRole('button', { name: 'Feature engineering' }).first().click()
    await page.getByLabel('Holds Feature engineering from').selectOption('1 · Awareness')
    await expect(risk.findings.getByRole('button', { name: 'Feature engineering' })).toHaveCount(0)
    await risk.undo()
    await expect(
      risk.findings.getByRole('button', { name: 'Feature engineering' }).first(),
    ).toBeVisible()
  })

  test('another day counts other people', async ({ page }) => {
    const mesh = risk.findings.getByRole('row').filter({ hasText: 'Service mesh' })
    await expect(mesh.first()).toContainText('Wes Kim')
    const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Analysed on').fill(day)
    await expect(mesh.first()).toContainText('nobody holds it')
  })

  test('columns sort, and arrow keys walk the rows', async ({ page }) => {
    await risk.findings.getByRole('button', { name: 'Skill', exact: true }).click()
    await expect(risk.findings.getByRole('columnheader', { name: 'Skill' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    const first = risk.findings.getByRole('row').nth(1).getByRole('button')
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await expect(risk.findings.getByRole('row').nth(2).getByRole('button')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: 'Finding' })).toBeVisible()
  })

  test('the findings file holds low findings, too', async () => {
    const text = await risk.downloadFindings()
    expect(text.split('\n')[0]?.trim()).toBe(
      'kind,severity,scope,scope_id,scope_name,skill_id,skill_name,min_level,min_holders,needed,holders,holder_id,holder_name,org_holders',
    )
    expect(text).toContain(',low,')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await risk.findings.getByRole('button', { name: 'Kafka Streams' }).first().click()
      await expectAccessible(page)
    })
  }
})
