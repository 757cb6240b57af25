import { expect, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { RiskPage } from '#tests/browser/support/riskPage.ts'
import { ScenariosPage } from '#tests/browser/support/scenariosPage.ts'

test('two plans are compared, one is applied and taken back, and handed on as a file', async ({
  page,
}) => {
  const visit = new FirstVisit(page)
  await visit.open()
  await visit.openSample()
  const scenarios = new ScenariosPage(page)
  const main = page.getByRole('main')
  await scenarios.open()
  await expect(main).toContainText('No scenario yet')

  const risk = new RiskPage(page)
  await risk.open()
  await risk.openView('Departures')
  const keepWithout = async (person: RegExp, name: string) => {
    await page.getByRole('option', { name: person }).click()
    await page.getByRole('button', { name: 'Keep as a scenario…' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill(name)
    await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('link', { name, exact: true }).waitFor()
  }
  await keepWithout(/Quin Doyle/, 'Plan A')
  await keepWithout(/Wes Kim/, 'Plan B')

  await scenarios.open()
  await scenarios.compare('Plan A', 'Plan B')
  const critical = scenarios.figures.getByRole('row', { name: /^Critical findings/ })
  await expect(critical.getByRole('cell').nth(1)).toContainText('best')
  await expect(critical.getByRole('cell').nth(2)).not.toContainText('best')
  const onlyBoth = page.getByRole('region', { name: 'Only “Plan B”' })
  await expect(onlyBoth).toContainText('Service mesh')
  await expect(onlyBoth).toContainText('Wes Kim leaves')
  await expect(onlyBoth).not.toContainText('Feature engineering')
  await expectAccessible(page)

  await scenarios.figures.getByRole('link', { name: 'Plan A' }).click()
  const lost = scenarios.difference.getByRole('button', { name: /Feature engineering/ }).first()
  await expect(lost).toContainText('only holder Quin Doyle → nobody holds it')
  await lost.click()
  await expect(scenarios.difference).toContainText('Nobody in this team is at level 3')
  await scenarios.difference.getByLabel('Group the findings').selectOption('severity')
  await expect(scenarios.difference.getByRole('region', { name: 'Critical' })).toBeVisible()
  await expectAccessible(page)

  await scenarios.steps.getByRole('button', { name: /^Set aside/ }).click()
  await expect(main).toContainText('all of its steps are set aside')
  await scenarios.steps.getByRole('button', { name: /^Restore/ }).click()
  await expect(lost).toBeVisible()

  const badge = page.getByRole('link', { name: /^Risk/ })
  const today = (await badge.getAttribute('title')) ?? ''
  await scenarios.apply()
  await expect(main).toContainText('It changes nothing: the organisation is so already.')
  await expect(badge).not.toHaveAttribute('title', today)
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(lost).toBeVisible()
  await expect(badge).toHaveAttribute('title', today)

  const text = await scenarios.download()
  await page.getByRole('main').getByRole('link', { name: 'Scenarios' }).click()
  await scenarios.openFile('{}')
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('This is not a scenario file')
  await scenarios.openFile(text)
  await expect(main).toContainText('Plan A (2)')
  await expect(lost).toBeVisible()
  await page.getByRole('checkbox', { name: 'Hide names' }).check()
  await expect(main).not.toContainText('Quin')
})
