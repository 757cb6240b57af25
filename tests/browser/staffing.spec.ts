import { expect, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { MatrixPage } from '#tests/browser/support/matrixPage.ts'
import { StaffingPage } from '#tests/browser/support/staffingPage.ts'

test('the needs of a mission are a grid: typed, pasted, undone, and told where nobody meets them', async ({
  page,
}) => {
  const mission = new StaffingPage(page)
  await mission.openSample('Fraud alerts that matter', 'Needs')
  await expect(mission.cell('In the organisation', 'Kafka')).toHaveAccessibleName(/: 7$/)
  await expect(page.getByText('Only 1 of 2 holds it from level 3').first()).toBeVisible()

  await mission.cell('Holders', 'Kafka').click()
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  const warning = page.getByRole('heading', { name: 'The organisation cannot meet' })
  await expect(warning).toHaveText('The organisation cannot meet 2 requirements')
  await expect(mission.cell('Can it be met?', 'Kafka')).toHaveAccessibleName(
    /: Only 7 of 9 hold it from level 3/,
  )
  await page.keyboard.press('Control+z')
  await expect(warning).toHaveText('The organisation cannot meet 1 requirement')
  await expect(mission.cell('Holders', 'Kafka')).toBeFocused()

  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  await expect(mission.cell('Skill', 'new requirement')).toBeFocused()
  await mission.paste('React\t2\t2\nTypeScript\t\t1\n')
  await page.getByRole('button', { name: 'Add 1 requirement' }).click()
  await expect(page.getByText(/^11 requirements/)).toBeVisible()
  await expect(mission.cell('From level', 'React')).toHaveAccessibleName(/: 2 · Working$/)
  await mission.undo()
  await expect(page.getByText(/^9 requirements/)).toBeVisible()
  await mission.cell('Holders', 'Kafka').click()
  await page.keyboard.press('Shift+Space')
  await page.keyboard.press('Delete')
  await expect(page.getByText(/^8 requirements/)).toBeVisible()
  await mission.undo()
  await expect(page.getByText(/^9 requirements/)).toBeVisible()

  await mission.cell('Skill', 'Java').click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Who holds it…' }).click()
  await expect(page.getByRole('dialog').getByText('Held elsewhere')).toBeVisible()
  await page.keyboard.press('Escape')
  await expectAccessible(page)
})

test('a product owner takes a mission from its intent to active, with a team that was proposed', async ({
  page,
}) => {
  const mission = new StaffingPage(page)
  await mission.proposeMission('Instant refunds', 'Ana Ruiz')
  await mission.show('Charter')
  await page
    .getByLabel('How will it know that it is done?')
    .fill('Nine refunds in ten within a day')
  await mission.show('Needs')
  await page.getByRole('button', { name: 'Copy from…' }).click()
  await mission.choose('Mission or template', 'Paperless statements')
  await expect(page.getByRole('dialog').getByRole('rowheader', { name: 'React' })).toBeVisible()
  await page.getByRole('button', { name: /^Copy \d+ needs$/ }).click()
  await mission.typeNeed('Kotlin', '3', '1')

  await mission.show('Staffing')
  await mission.proposeButton.click()
  await mission.proven()
  const proposed = await mission.proposedPeople()
  expect(proposed.length).toBeGreaterThanOrEqual(5)
  const without = await mission.switchToFirst()
  await expect(mission.people.filter({ hasText: without })).toHaveCount(0)
  await mission.answer.getByRole('button', { name: 'Switch to: As proposed' }).click()
  await mission.tryButton.click()
  const kept = mission.answer.getByRole('status').filter({ hasText: 'Kept in the scenario' })
  await expect(kept).toContainText('“Staffing of Instant refunds”')
  await expect(kept.getByRole('link', { name: 'Show it' })).toHaveAttribute(
    'href',
    /#\/scenarios\?scenario=/,
  )
  await mission.staffButton.click()
  await expect(mission.answer.getByText('They are in the mission now.')).toBeVisible()
  const size = page.getByRole('link', { name: `${proposed.length} people` })
  await expect(size).toBeVisible()
  await mission.undo()
  await expect(page.getByRole('link', { name: '0 people' })).toBeVisible()
  await mission.redo()
  await expect(size).toBeVisible()

  await mission.goOn('Begin forming')
  await mission.goOn('Activate')
  await expect(page.getByText('active', { exact: true })).toBeVisible()
  const matrix = new MatrixPage(page)
  await matrix.open()
  for (const { name, chapter } of [...proposed.slice(0, 1), ...proposed.slice(-1)]) {
    const cell = await matrix.cell('Instant refunds', chapter)
    await expect(matrix.person(name, cell)).toBeVisible()
  }
})

test('a team that cannot be is explained, and found with less asked for', async ({ page }) => {
  const mission = new StaffingPage(page)
  await mission.openSample('Risk models', 'Staffing')
  await mission.proposeButton.click()
  await expect(mission.answer.getByRole('heading', { name: 'No team can do this' })).toBeVisible()
  await expect(mission.answer.getByText('only Mei Tanaka holds it')).toBeVisible()
  await expectAccessible(page)
  const lower = 'Basel IV from level 2 instead of 3'
  await page.getByRole('button', { name: `Accept and propose: ${lower}` }).click()
  await mission.proven()
  await expect(page.getByRole('button', { name: `Insist again: ${lower}` })).toBeVisible()
  const needed = mission.answer.getByRole('row', { name: /Basel IV/ }).filter({ hasText: 'wanted' })
  await expect(needed).toContainText('Given up in part: wanted were')
  await expect(mission.answer.getByText(/^1 need of the mission will stay unmet/)).toBeVisible()
  await mission.staffButton.click()
  await page.getByRole('button', { name: 'Change the needs to what this team meets' }).click()
  await expect(mission.answer.getByText(/unmet by this team/)).toBeHidden()
  await expect(page.getByRole('button', { name: /^Insist again/ })).toBeHidden()
  await expect(mission.answer.getByText('They are in the mission now.')).toBeVisible()
})

test('an answer is there again after a look elsewhere, and is not staffed once other things are asked', async ({
  page,
}) => {
  const mission = new StaffingPage(page)
  await mission.openWithNeed('Kotlin')
  const learners = page.getByRole('checkbox', { name: 'People who want to learn a needed skill' })
  await expect(learners).toBeChecked()
  await learners.uncheck()
  await mission.proposeButton.click()
  await mission.proven()
  const proposed = await mission.proposedPeople()
  await mission.show('Charter')
  await mission.show('Staffing')
  await expect(learners).not.toBeChecked()
  expect(await mission.proposedPeople()).toEqual(proposed)

  const name = proposed[0]?.name ?? ''
  await mission.answer.getByRole('button', { name: `Keep ${name} out` }).click()
  await expect(mission.staffButton).toBeDisabled()
  await expect(mission.tryButton).toBeDisabled()
  await expect(mission.answer.getByText('This answers what was asked before')).toBeVisible()
  await expect(mission.answer.getByText(/^Proven/)).toBeHidden()
  await expectAccessible(page)
  await mission.againButton.click()
  await mission.proven()
  await expect(mission.people.filter({ hasText: name })).toHaveCount(0)
  await expect(mission.staffButton).toBeEnabled()

  const least = page.getByRole('spinbutton', { name: 'People, at least' })
  await least.fill('12')
  await expect(page.getByText('At most 9 is fewer than at least 12')).toBeVisible()
  for (const [typed, says] of [
    ['-3', 'State at least 1 person.'],
    ['', 'State how many people.'],
  ] as const) {
    await least.fill(typed)
    await expect(page.getByText(says)).toBeVisible()
    await expect(mission.proposeButton).toBeDisabled()
    await expect(mission.staffButton).toBeDisabled()
  }
  await least.fill('5')
  await expect(mission.proposeButton).toBeEnabled()
  await expect(mission.staffButton).toBeEnabled()
  await mission.staffButton.click()
  await expect(mission.answer.getByText('They are in the mission now.')).toBeVisible()
  await mission.undo()
  await expect(mission.answer.getByText('The organisation has changed')).toBeVisible()
  await expect(mission.answer.getByText(/^Proven/)).toBeHidden()
})

test('without the solver there is what is found quickly, and it is said', async ({ page }) => {
  await page.context().route(/\.wasm/, (route) => route.abort())
  const mission = new StaffingPage(page)
  await mission.openWithNeed('Kotlin')
  await mission.proposeButton.click()
  await expect(
    mission.answer.getByText(/^The exact solver could not be loaded/).first(),
  ).toBeVisible()
  await expect(mission.answer.getByText(/^A first answer/).first()).toBeVisible()
  expect((await mission.proposedPeople()).length).toBeGreaterThan(0)
  await expectAccessible(page)
})
