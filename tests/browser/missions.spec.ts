import { expect, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { MissionsPage } from '#tests/browser/support/missionsPage.ts'

test.describe('the missions of the sample organisation', () => {
  let missions: MissionsPage

  test.beforeEach(async ({ page }) => {
    const visit = new FirstVisit(page)
    await visit.open()
    await visit.openSample()
    missions = new MissionsPage(page)
    await missions.open()
  })

  test('stand on a board by status, say why they are stalled, and are found by what was learnt', async ({
    page,
  }) => {
    await expect(missions.column('Active').getByRole('article')).toHaveCount(3)
    await expect(missions.card('Fraud alerts that matter')).toContainText('No reading for')
    await expect(missions.card('Fraud alerts that matter')).toContainText('only holder')
    await expect(missions.card('Video branch')).toBeHidden()
    await expectAccessible(page)

    await missions.search.fill('asking at login')
    await expect(missions.column('Disbanded').getByRole('article')).toHaveCount(1)
    await expect(missions.card('Paperless statements')).toBeVisible()
    await expect(missions.card('Fraud alerts that matter')).toBeHidden()

    await missions.search.fill('')
    await page.getByRole('tab', { name: 'List' }).click()
    await page.getByRole('button', { name: 'Target day' }).click()
    await expect(page.getByRole('row').nth(1)).toContainText('Video branch')
    await page.getByRole('checkbox', { name: /^Only stalled/ }).check()
    await expect(page.getByRole('link', { name: 'Risk models', exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Video branch', exact: true })).toBeHidden()
  })

  test('say how load is spread, with names hidden where wished', async ({ page }) => {
    await page.getByRole('tab', { name: 'Load' }).click()
    const shares = page.getByRole('region', { name: 'Stays under 40 % in a team' })
    await expect(shares.getByRole('listitem')).toContainText(
      /Sol Vega.*20 % in Fraud alerts that matter, until/,
    )
    await page.getByRole('checkbox', { name: 'Hide names' }).check()
    await expect(shares.getByRole('listitem')).toContainText(/Person \d+/)
    await expect(shares).not.toContainText('Sol Vega')
  })

  test('begin with a name, and become active once the charter says when they are done', async ({
    page,
  }) => {
    await missions.propose('Instant refunds')
    await missions.ask('Begin forming')
    await missions.ask('Activate')
    await expect(missions.dialog).toContainText('It cannot be active yet.')
    await expect(missions.dialog).toContainText('Name its product owner.')
    await missions.dialog.getByRole('link', { name: 'Go to the exit criterion' }).click()
    const done = missions.answer('How will it know that it is done?')
    await expect(done).toBeFocused()
    await page.keyboard.type('Nine of ten refunds arrive within a minute.')
    await missions.answer('What problem is it to solve?').fill('Refunds take nine days.')
    await missions.choose('Product owner', 'Lee Vos')
    await page.getByRole('spinbutton', { name: 'Goal' }).fill('1')
    await page.getByRole('spinbutton', { name: 'Baseline' }).fill('9')
    await page.getByRole('spinbutton', { name: 'Value' }).fill('5')
    await page.getByRole('button', { name: 'Note the reading' }).click()
    await missions.saved()
    await missions.reload()
    await expect(done).toHaveValue('Nine of ten refunds arrive within a minute.')
    await expect(page.getByRole('img', { name: /baseline 9, .* 5, goal 1$/ })).toBeVisible()
    await expect(page.getByText('now 5, 50')).toBeVisible()
    await expectAccessible(page)

    await missions.ask('Activate')
    await expect(missions.dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Pause…' })).toBeVisible()
    await missions.openPart('History')
    await expect(page.getByText('forming → active')).toBeVisible()
    await missions.undo()
    await expect(page.getByText('forming → active')).toBeHidden()
  })

  test('keep what is still being typed when the page goes', async () => {
    await missions.propose('Instant refunds')
    const problem = missions.answer('What problem is it to solve?')
    await problem.pressSequentially('Refunds take nine days.')
    await missions.reload()
    await expect(problem).toHaveValue('Refunds take nine days.')
    await problem.focus()
    await problem.blur()
    await missions.saved()
    await missions.undo()
    await expect(problem).toHaveValue('')
  })

  test('note nothing as done that is still to come, and read as they stood on another day', async ({
    page,
  }) => {
    await missions.propose('Instant refunds')
    await page.getByRole('button', { name: 'Begin forming…' }).click()
    await missions.dialog.getByLabel('From which day').fill('2099-01-01')
    await missions.dialog.getByRole('button', { name: 'Begin forming' }).click()
    await expect(missions.dialog.getByRole('alert')).toContainText(/^Choose a day up to/)
    await page.keyboard.press('Escape')
    await page.getByRole('form', { name: 'Note a reading' }).getByLabel('Day').fill('2099-01-01')
    await page.getByRole('spinbutton', { name: 'Value' }).fill('5')
    await page.getByRole('button', { name: 'Note the reading' }).click()
    await expect(page.getByText('what is not measured yet cannot be noted')).toBeVisible()
    await missions.ask('Begin forming')
    await expect(page.getByRole('button', { name: 'Activate…' })).toBeVisible()
    await page.getByRole('link', { name: 'All missions' }).click()
    await expect(missions.column('Forming')).toContainText('Instant refunds')
    await page.getByLabel('Analysed on').fill('2020-01-01')
    await expect(missions.column('Proposed')).toContainText('Instant refunds')
    await missions.openMission('Instant refunds')
    await expect(page.getByText(/^forming from/)).toBeVisible()
  })

  test('have people with a percent, a role and days, which are changed there', async ({ page }) => {
    await missions.propose('Instant refunds')
    await missions.openPart('People')
    const free = page.getByRole('button', { name: /^Add / }).first()
    const name = (await free.getAttribute('aria-label'))?.replace('Add ', '') ?? ''
    await free.click()
    await missions.dialog.getByLabel('Percent of their time').fill('20')
    await missions.dialog.getByLabel('Role').fill('Advisor')
    await missions.dialog.getByRole('button', { name: 'Add', exact: true }).click()
    const row = page.getByRole('row', { name: new RegExp(`^${name}`) })
    await expect(row).toContainText('Advisor')
    await expect(row).toContainText('20 %')
    await row.getByRole('button', { name: /^Change percent/ }).click()
    await missions.dialog.getByLabel('Percent of their time').fill('40')
    await expectAccessible(page)
    await missions.dialog.getByRole('button', { name: 'Save' }).click()
    await expect(row).toContainText('40 %')
  })

  test('own things, which take skills that the team has or lacks', async ({ page }) => {
    await missions.openMission('Open account in 5 minutes')
    await missions.openPart('Owned things')
    await page.getByRole('button', { name: 'Add an owned thing' }).click()
    await missions.dialog.getByRole('textbox', { name: 'Name' }).fill('Identity gateway')
    await missions.dialog.getByRole('button', { name: 'Add it' }).click()
    const thing = page.getByRole('region', { name: 'Identity gateway' })
    await thing.getByRole('button', { name: 'Add a skill that it takes' }).click()
    await missions.choose('Skill', 'Java')
    await missions.dialog.getByRole('button', { name: 'Add the skill' }).click()
    await expect(thing.getByRole('row', { name: /^Java/ })).toContainText('Ana Ruiz')
    await expectAccessible(page)
    await thing.getByRole('button', { name: 'Hand over…' }).click()
    await missions.choose('To which mission', 'Fraud alerts that matter')
    await missions.dialog.getByRole('button', { name: 'Hand it over' }).click()
    await expect(thing).toBeHidden()
    await missions.undo()
    await expect(thing).toBeVisible()
  })
})
