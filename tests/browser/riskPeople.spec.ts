import { expect, test } from '@playwright/test'
import { sampleOrganisation } from '#core/sample/sampleOrganisation.ts'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { RiskPage } from '#tests/browser/support/riskPage.ts'
import { day } from '#tests/support/builders.ts'

test.describe('the people whom the sample organisation hangs on', () => {
  let risk: RiskPage

  test.beforeEach(async ({ page }) => {
    const visit = new FirstVisit(page)
    await visit.open()
    await visit.openSample()
    risk = new RiskPage(page)
    await risk.open()
  })

  test('a chapter lead finds who could learn a skill that hangs on one person, and plans it', async ({
    page,
  }) => {
    await risk.openView('Plans')
    const skills = page.getByRole('table', { name: 'Skills that hang on one person' })
    // Where nobody is near it, what else would close it is one press away.
    await skills.getByRole('button', { name: /^Other ways to close it: Secrets/ }).click()
    await expect(risk.details).toContainText('Hire somebody')
    await page.getByLabel('Where', { exact: true }).selectOption('Data')
    await expect(skills.getByRole('row').filter({ hasText: 'Kafka Streams' })).toContainText(
      'Quin Doyle',
    )
    await skills.getByRole('button', { name: 'Kafka Streams' }).click()
    const pane = page.getByRole('complementary', { name: 'Kafka Streams' })
    await pane.getByRole('button', { name: /Rae Silva learns Kafka Streams$/ }).click()
    await expect(pane.getByText('In the learning plan')).toBeVisible()

    await page.getByRole('radio', { name: 'Learning plan (4)' }).click()
    const plan = page.getByRole('table', { name: 'Learning plan' })
    const row = plan.getByRole('row').filter({ hasText: 'Rae Silva' })
    const state = row.getByLabel('State: Rae Silva learns Kafka Streams')
    const action = page.getByRole('complementary', { name: 'Rae Silva learns Kafka Streams' })
    await state.selectOption('done')
    await expect(row).toContainText('done, still at 1')
    await expectAccessible(page)
    await action.getByRole('button', { name: 'Rate Rae Silva 3 now' }).click()
    await expect(plan).toHaveCount(0)
    await risk.undo()
    await state.selectOption('active')
    await action.getByRole('button', { name: 'Close' }).click()
    await row.getByRole('button', { name: /^Due on no date/ }).click()
    await expect(action.getByLabel('Due')).toBeFocused()
    await action.getByLabel('Due').fill('2027-05-07')
    await expect(row).toContainText('7 May 2027')
    await action.getByRole('button', { name: 'Close' }).click()
    await expect(row.getByRole('button', { name: /^Due 7 May/ })).toBeFocused()
    await row.getByRole('button', { name: 'Rae Silva', exact: true }).click()
    await expect(action.getByRole('button', { name: 'Coach Quin Doyle' })).toBeVisible()
    await expect(action.getByRole('button', { name: 'Kafka Streams in Data' })).toBeVisible()
    await expectAccessible(page)
    await action.getByRole('button', { name: 'Delete' }).click()
    await expect(plan).toHaveCount(0)
    await risk.undo()
    await expect(row).toContainText('Rae Silva')
  })

  test('with names hidden nobody is named, whatever is opened', async ({ page }) => {
    await risk.openView('People')
    const people = page.getByRole('table', { name: 'People' })
    await people.getByRole('button', { name: 'Quin Doyle' }).click()
    await expect(page.getByRole('complementary', { name: 'Quin Doyle' })).toContainText(
      'Two skills hang on Quin Doyle; take these two off',
    )
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: 'Hide names' }).check()
    await expect(page.getByRole('complementary')).toContainText(/hang on Person \d+/)
    await expectNobodyNamed()
    await page.getByRole('radio', { name: /^Spread thin/ }).click()
    await page.getByRole('button', { name: /stay under/ }).click()
    await expect(page.getByRole('tabpanel')).toContainText(/Person \d+/)
    await expectNobodyNamed()
    await risk.openView('Plans')
    await page.getByRole('button', { name: 'Kafka Streams' }).click()
    await expect(page.getByRole('complementary')).toContainText(/Only Person \d+ holds it/)
    await expectNobodyNamed()

    async function expectNobodyNamed(): Promise<void> {
      // What assistive technology reads, labels and titles included.
      const read = await page.getByRole('main').evaluate((main) => main.outerHTML)
      const named = [...sampleOrganisation(day('2026-11-21')).people].filter(({ name }) =>
        read.includes(name),
      )
      expect(named.map(({ name }) => name)).toEqual([])
    }
  })
})
