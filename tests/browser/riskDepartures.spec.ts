import { expect, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { RiskPage } from '#tests/browser/support/riskPage.ts'
import { ScenariosPage } from '#tests/browser/support/scenariosPage.ts'

test.describe('departures from the sample organisation', () => {
  let risk: RiskPage

  test.beforeEach(async ({ page }) => {
    const visit = new FirstVisit(page)
    await visit.open()
    await visit.openSample()
    risk = new RiskPage(page)
    await risk.open()
  })

  test('are simulated, kept as a scenario, found again, applied and undone', async ({ page }) => {
    await risk.openView('Departures')
    const people = page.getByRole('listbox', { name: 'People who could leave' })
    await people.getByRole('option', { name: /Quin Doyle/ }).click()
    await people.getByRole('option', { name: /Wes Kim/ }).click()
    const panel = page.getByRole('tabpanel')
    await expect(panel).toContainText('If Quin Doyle and Wes Kim leave, 4 skills lose their last')
    await expect(panel).toContainText('holds Feature engineering and Service mesh any more')
    const map = page.getByRole('grid', { name: 'Coverage before and after' })
    await expect(
      map.getByRole('gridcell', {
        name: /^Kafka Streams, Fraud alerts that matter: 1 holder, nobody then/,
      }),
    ).toBeAttached()
    await panel
      .getByRole('button', { name: /^Service mesh/ })
      .first()
      .click()
    await expect(risk.details.getByRole('button', { name: 'Wes Kim' })).toBeVisible()

    await panel.getByRole('button', { name: 'Remove Wes Kim' }).click()
    await expect(panel).toContainText('If Quin Doyle leaves')
    await panel.getByRole('button', { name: 'Keep as a scenario…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
      'Kept as the scenario',
    )
    await risk.saved()
    await page.reload()
    await panel.getByRole('link', { name: 'What if Quin Doyle leaves' }).click()
    await expect(page).toHaveURL(/#\/scenarios\?scenario=/)
    const scenarios = new ScenariosPage(page)
    await expect(scenarios.difference).toContainText('Feature engineering')
    await expectAccessible(page)

    const badge = page.getByRole('link', { name: /^Risk/ })
    const today = await badge.textContent()
    await scenarios.apply()
    const main = page.getByRole('main')
    await expect(main).toContainText('It changes nothing: the organisation is so already.')
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect(main).not.toContainText('It changes nothing')
    await expect(badge).toHaveText(today ?? '')
  })

  test('are simulated and kept by keyboard alone', async ({ page }) => {
    await page.getByRole('tab', { name: 'Overview' }).focus()
    await page.keyboard.press('ArrowRight')
    while (!(await page.getByRole('tab', { name: 'Departures' }).evaluate(isFocused))) {
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Enter')
    const search = page.getByRole('searchbox', { name: 'Find a person, chapter or team' })
    await search.waitFor()
    while (!(await search.evaluate(isFocused))) await page.keyboard.press('Tab')
    await page.keyboard.type('quin')
    await expect(page.getByRole('option', { name: /Quin Doyle/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(/people=/)
    await expect(page.getByRole('option', { name: /Quin Doyle/ })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expectAccessible(page)
    const keep = page.getByRole('button', { name: 'Keep as a scenario…' })
    while (!(await keep.evaluate(isFocused))) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Without Quin')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Without Quin', exact: true })).toBeFocused()
  })

  test('of the selected person are a command of the palette', async ({ page }) => {
    await risk.findings.getByRole('button', { name: 'Kafka Streams' }).first().click()
    await risk.details.getByRole('button', { name: 'Quin Doyle' }).first().click()
    const pane = page.getByRole('complementary')
    await expect(pane.getByRole('heading', { name: 'Quin Doyle' })).toBeVisible()
    await page.keyboard.press('Control+K')
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor()
    await page.keyboard.type('what if')
    await page.getByRole('option', { name: /What if they leave/ }).click()
    await expect(page.getByRole('tabpanel')).toContainText('If Quin Doyle leaves')
    await page.getByRole('checkbox', { name: 'Hide names' }).check()
    await expect(page.getByRole('main')).not.toContainText('Quin')
    await expect(page.getByText('Names are hidden on this screen;')).toBeVisible()
  })
})

function isFocused(element: Element): boolean {
  return element === document.activeElement
}
