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
    const { details } = risk
    await expect(details.getByRole('heading', { name: 'Kafka Streams' })).toBeVisible()
    await expect(details.getByRole('button', { name: 'Quin Doyle', exact: true })).toBeVisible()
    await expect(details).toContainText('One person in this')
    await expect(details.getByRole('heading', { name: 'Held elsewhere' })).toBeVisible()

    await details.getByRole('button', { name: 'Quin Doyle', exact: true }).first().click()
    await expect(page).toHaveURL(/#\/matrix/)
    const pane = page.getByRole('complementary')
    await expect(pane.getByRole('heading', { name: 'Quin Doyle' })).toBeVisible()
  })

  test('findings are filtered by where, severity and text; low ones come when asked for', async ({
    page,
  }) => {
    await risk.openView('Findings')
    const rows = risk.findings.getByRole('row')
    const shown = async () => Number(await risk.findings.getAttribute('aria-rowcount')) - 1
    const all = await shown()
    await page.getByLabel('Where', { exact: true }).selectOption('All chapters')
    expect(await shown()).toBeLessThan(all)
    await page.getByLabel('Where', { exact: true }).selectOption('Fraud alerts that matter')
    await page.getByLabel('Severity', { exact: true }).selectOption('critical')
    const find = page.getByLabel('Find a skill, person, team or chapter')
    await find.fill('postgre')
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(1)).toContainText('Yan Boer')

    await find.fill('')
    await page.getByLabel('Severity', { exact: true }).selectOption('Any severity')
    const without = await shown()
    await page.getByRole('checkbox', { name: /Show low/ }).check()
    expect(await shown()).toBeGreaterThan(without)
  })

  test('findings stand under the person they hang on, whose name can be hidden', async ({
    page,
  }) => {
    await risk.openView('Findings')
    await page.getByLabel('Group by').selectOption('person')
    const head = risk.findings.getByRole('button', { name: /^Quin Doyle/ })
    await expect(head).toContainText(/4 findings: \d critical/)
    await head.press('ArrowLeft')
    await expect(head).toHaveAttribute('aria-expanded', 'false')
    await expect(risk.findings.getByRole('button', { name: 'Kafka Streams' })).toHaveCount(0)

    await page.getByRole('checkbox', { name: 'Hide names' }).check()
    await expect(risk.findings).not.toContainText('Quin Doyle')
    await expect(risk.findings.getByRole('button', { name: /^Person \d+/ }).first()).toBeVisible()
  })

  test('views have addresses: tabs lead to them, and Back leads back', async ({ page }) => {
    const overview = page.getByRole('tab', { name: 'Overview' })
    await overview.focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: 'Findings' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/risk\?view=findings$/)
    await page.getByLabel('Group by').selectOption('skill')
    await expect(page).toHaveURL(/group=skill/)
    await page.goBack()
    await expect(overview).toHaveAttribute('aria-selected', 'true')
    await expect(risk.map).toBeVisible()
  })

  test('the map is read by keys and names, and opens to who could learn the skill', async ({
    page,
  }) => {
    const focused = page.locator(':focus')
    await risk.cell('PostgreSQL', 'Fraud alerts that matter').focus()
    await expect(focused).toHaveAccessibleName(
      'PostgreSQL, Fraud alerts that matter: 1 holder, Yan Boer, level 4, only holder in the team, critical',
    )
    await page.keyboard.press('ArrowDown')
    await expect(focused).toHaveAccessibleName(
      'PostgreSQL, Open account in 5 minutes: 0 holders, and it is needed',
    )
    await page.keyboard.press('Enter')
    await expect(risk.details.getByRole('heading', { name: 'PostgreSQL' })).toBeVisible()
    await expect(risk.details).toContainText('eager to learn it')
    await expect(focused).toHaveAccessibleName(/^PostgreSQL, Open account/)

    await page.keyboard.press('End')
    await expect(focused).toHaveAttribute(
      'aria-colindex',
      (await risk.map.getAttribute('aria-colcount')) ?? '',
    )
  })

  test('a cell without a finding opens, too; chapters take the place of teams', async ({
    page,
  }) => {
    await page.getByRole('radio', { name: 'Chapters' }).click()
    await risk.cell('PostgreSQL', 'Backend').click()
    await expect(risk.details).toContainText('nobody holds it, and nobody needs it')
    await expect(risk.details.getByRole('heading', { name: 'What would close it' })).toHaveCount(0)
  })

  test('what would close a finding is planned at once, and undone', async () => {
    await risk.findings.getByRole('button', { name: 'Kafka Streams' }).first().click()
    const option = risk.details.getByRole('button', { name: /^Add to the learning plan: / }).first()
    await option.click()
    await expect(risk.details.getByText('In the learning plan')).toBeVisible()
    await risk.undo()
    await expect(risk.details.getByText('In the learning plan')).toHaveCount(0)
  })

  test('the map is saved as a picture that needs nothing else', async () => {
    const svg = (await risk.saveMap('SVG')).toString('utf8')
    expect(svg).toContain('Meridian Bank: coverage by team and skill')
    expect(svg).toMatch(/On \d{4}-\d\d-\d\d\. A skill is held from level 3 · Practitioner/)
    expect(svg).toContain('>Fraud alerts that matter<')
    const png = await risk.saveMap('PNG')
    expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]))
    expect(png.length).toBeGreaterThan(10_000)
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

  test('the pane of a finding goes back to what opened it, and not along to another view', async ({
    page,
  }) => {
    const opener = risk.findings.getByRole('button', { name: 'Kafka Streams' }).first()
    const top = async () => (await risk.map.boundingBox())?.y
    const before = await top()
    await opener.click()
    await expect(risk.details).toBeVisible()
    expect(await top()).toBe(before)
    await risk.details.getByRole('button', { name: 'Close' }).focus()
    await page.keyboard.press('Escape')
    await expect(risk.details).toHaveCount(0)
    await expect(opener).toBeFocused()

    await page.keyboard.press('Enter')
    await risk.openView('Findings')
    await expect(risk.details).toBeVisible()
    await risk.openView('Trend')
    await expect(risk.details).toHaveCount(0)
  })

  test('Tab reaches the findings also where the row that had the focus is scrolled out', async ({
    page,
  }) => {
    await risk.openView('Findings')
    await page.getByRole('checkbox', { name: /Show low/ }).check()
    await risk.findings.getByRole('row').nth(1).getByRole('button').focus()
    await page.mouse.move(700, 600)
    await page.mouse.wheel(0, 2500)
    await expect(risk.findings.getByRole('button', { name: 'Core ledger COBOL' })).toHaveCount(0)
    await page.getByLabel('Find a skill, person, team or chapter').focus()
    // Past "State needs" and the six heads.
    for (let stops = 0; stops < 8; stops++) await page.keyboard.press('Tab')
    await expect(risk.findings.locator('[data-row]:focus')).toHaveCount(1)
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
