import { expect, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { MatrixPage } from '#tests/browser/support/matrixPage.ts'
import {
  account,
  choose,
  fraud,
  menuItem,
  notices,
  openSample,
  payments,
} from '#tests/browser/support/sampleMatrix.ts'

test('teams are added, renamed and deleted, and every step is taken back', async ({ page }) => {
  const matrix = await openSample(page)
  await page.getByRole('button', { name: 'Add team' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add team' })
  await dialog.getByLabel('Name', { exact: true }).fill('Instant refunds')
  await dialog.getByRole('button', { name: 'Add team' }).click()
  await expect(matrix.team('Instant refunds')).toContainText('Has not stated its needs')

  await matrix.team('Instant refunds').getByText('Instant refunds', { exact: true }).dblclick()
  await page.getByLabel('Name of Instant refunds').fill('Refunds in a minute')
  await page.keyboard.press('Enter')
  await expect(matrix.team('Refunds in a minute')).toBeFocused()
  await expect(matrix.team('Instant refunds')).toHaveCount(0)

  await page.keyboard.press('Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete team' }).click()
  await expect(matrix.team('Refunds in a minute')).toHaveCount(0)
  await matrix.undo()
  await expect(matrix.team('Refunds in a minute')).toBeAttached()
  await matrix.undo()
  await expect(matrix.team('Instant refunds')).toBeAttached()
  await matrix.undo()
  await expect(matrix.team('Instant refunds')).toHaveCount(0)
})

test('chapters are added, renamed and deleted; their people then stand under “No chapter”', async ({
  page,
}) => {
  const matrix = await openSample(page)
  await page.getByRole('button', { name: 'Add chapter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add chapter' })
  await dialog.getByLabel('Name', { exact: true }).fill('Research')
  await dialog.getByRole('button', { name: 'Add chapter' }).click()
  await expect(matrix.chapter('Research')).toBeAttached()

  await matrix.chapter('DBA').click()
  await page.keyboard.press('F2')
  await page.getByLabel('Name of DBA').fill('Databases')
  await page.keyboard.press('Enter')
  await expect(matrix.chapter('Databases')).toBeFocused()

  await page.keyboard.press('Shift+F10')
  await menuItem(page, 'Delete…').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete chapter' }).click()
  await expect(matrix.chapter('Databases')).toHaveCount(0)
  await expect(matrix.person('Yan Boer', await matrix.cell(payments, 'No chapter'))).toBeAttached()
  await matrix.undo()
  await expect(matrix.person('Yan Boer', await matrix.cell(payments, 'Databases'))).toBeAttached()
})

test('a new person is put straight into a cell, renamed there and deleted', async ({ page }) => {
  const matrix = await openSample(page)
  const cell = await matrix.cell(payments, 'Data')
  await expect(cell).toHaveAccessibleName(/^Data, Payments revamp: nobody/)
  await cell.click()
  await page.keyboard.press('Enter')
  // The name that nobody has yet is not typed twice.
  await page.getByRole('searchbox', { name: `Add a person to ${payments}` }).fill('Ada Byron')
  await page.getByRole('button', { name: 'New person “Ada Byron”…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add person' })
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Ada Byron')
  await dialog.getByRole('button', { name: 'Add person' }).click()
  await expect(matrix.person('Ada Byron', cell)).toBeVisible()

  await matrix.person('Ada Byron', cell).dblclick()
  await page.getByLabel('Name of Ada Byron').fill('Ada Lovelace')
  await page.keyboard.press('Enter')
  await expect(matrix.person('Ada Lovelace', cell)).toBeFocused()

  await page.keyboard.press(' ')
  await menuItem(page, 'Delete…').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete person' }).click()
  await expect(matrix.person('Ada Lovelace')).toHaveCount(0)
  await matrix.undo()
  await expect(matrix.person('Ada Lovelace', cell)).toBeVisible()
})

test('a person from the list joins a team, those of the chapter first', async ({ page }) => {
  const matrix = await openSample(page)
  const cell = await matrix.cell(payments, 'Data')
  await cell.hover()
  await cell.getByRole('button', { name: 'Add a person here' }).click()
  const list = page.getByRole('dialog', { name: `Add a person to ${payments}` })
  await expect(list.getByRole('group').first()).toHaveAccessibleName('Data')
  await choose(page, `Add a person to ${payments}`, 'rae s')
  await expect(matrix.person('Rae Silva', cell)).toBeFocused()
  await expect(notices(page)).toContainText(`Rae Silva moved to ${payments}`)
  await expect(matrix.person('Rae Silva', await matrix.cell(fraud, 'Data'))).toBeAttached()
})

test('a drag says what it would open before it lands, and marks follow it', async ({ page }) => {
  const matrix = await openSample(page)
  const from = await matrix.cell(fraud, 'Data')
  const to = await matrix.cell(account, 'Data')
  await expect(from).toHaveAccessibleName(/Quin Doyle only holder of 2 skills/)
  const chip = matrix.person('Quin Doyle', from)
  await chip.hover()
  await page.mouse.down()
  await to.hover()
  await to.hover()
  await expect(page.getByText(/Quin Doyle → Open account.*opens .+ in Fraud alerts/)).toBeVisible()
  await expect(page.getByText(/Fraud alerts that matter: .*expected loss [\d.]+ → /)).toBeVisible()
  await page.mouse.up()

  await expect(matrix.person('Quin Doyle', to)).toBeFocused()
  await expect(matrix.person('Quin Doyle', from)).toHaveCount(0)
  await expect(notices(page)).toContainText(`Quin Doyle moved to ${account}`)
  await expect(from).not.toHaveAccessibleName(/Quin Doyle/)
  await expect(from).toHaveAccessibleName(/nobody in the team holds/)
  await matrix.undo()
  await expect(matrix.person('Quin Doyle', from)).toBeVisible()
  await expect(from).toHaveAccessibleName(/Quin Doyle only holder of 2 skills/)
})

test('a drag onto another row changes the home chapter with the team, as one step', async ({
  page,
}) => {
  const matrix = await openSample(page)
  const from = await matrix.cell(fraud, 'Backend')
  const to = await matrix.cell(account, 'Frontend')
  await matrix.person('Eli Novak', from).dragTo(to)
  await expect(matrix.person('Eli Novak', to)).toBeVisible()
  await expect(matrix.person('Eli Novak', from)).toHaveCount(0)
  await matrix.undo()
  await expect(matrix.person('Eli Novak', from)).toBeVisible()
  await expect(matrix.person('Eli Novak', to)).toHaveCount(0)
})

test('by keyboard alone: into the cell, cut, over, paste, take out, and back', async ({ page }) => {
  const matrix = await openSample(page)
  const from = await matrix.cell(account, 'Data')
  const to = await matrix.cell(fraud, 'Data')
  await matrix.team(account).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(from).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(matrix.person('Pia Rossi', from)).toBeFocused()

  await page.keyboard.press('Control+x')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+x')
  // Still on the chip; the next press of Esc that finds nothing cut goes back to the cell.
  await expect(matrix.person('Pia Rossi', from)).toBeFocused()
  await to.focus()
  await expect(page.getByText(/Pia Rossi → Fraud alerts/)).toBeVisible()
  await page.keyboard.press('Control+v')
  await expect(matrix.person('Pia Rossi', to)).toBeFocused()
  await expect(notices(page)).toContainText(`Pia Rossi moved to ${fraud}`)

  await page.keyboard.press('Delete')
  await expect(matrix.person('Pia Rossi', to)).toHaveCount(0)
  await expect(to).toBeFocused()
  await page.keyboard.press('End')
  await expect(matrix.person('Pia Rossi', await matrix.cell('No team', 'Data'))).toBeAttached()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await matrix.saved()
  await page.keyboard.press('Control+Home')
  await expect(matrix.person('Pia Rossi', from)).toBeVisible()
})

test('a person is split over two teams by percent, and both chips say so', async ({ page }) => {
  const matrix = await openSample(page)
  const here = await matrix.cell(account, 'Frontend')
  await matrix.person('Kai Moreau', here).click()
  await page.keyboard.press(' ')
  await menuItem(page, 'Split over teams…').click()
  const dialog = page.getByRole('dialog', { name: /^Split Kai Moreau/ })
  await dialog.getByLabel(`Percent in ${account}`).fill('60')
  await dialog.getByRole('button', { name: 'Add a team' }).click()
  await choose(page, 'Add a team', 'fraud')
  await dialog.getByLabel(`Percent in ${fraud}`).fill('40')
  await dialog.getByRole('button', { name: 'Split' }).click()
  await expect(matrix.person('Kai Moreau', here)).toHaveText(/60%/)
  await expect(matrix.person('Kai Moreau', await matrix.cell(fraud, 'Frontend'))).toHaveText(/40%/)
  await matrix.undo()
  await expect(matrix.person('Kai Moreau', here)).not.toHaveText(/%/)
})

test('“Move to…” takes the focus along to the other team', async ({ page }) => {
  const matrix = await openSample(page)
  await matrix.person('Max Weber', await matrix.cell(fraud, 'Frontend')).click()
  await page.keyboard.press('Enter')
  await menuItem(page, 'Move to…').click()
  await choose(page, 'Team', 'payments')
  await expect(matrix.person('Max Weber', await matrix.cell(payments, 'Frontend'))).toBeFocused()
})

test('every mark follows the minimum level, the day and the lens at once', async ({ page }) => {
  const matrix = await openSample(page)
  const corner = matrix.grid.getByRole('columnheader').first()
  const before = await corner.getAttribute('aria-label')
  await page.getByLabel('Holds a skill from').selectOption('4')
  await expect(corner).not.toHaveAttribute('aria-label', before ?? '')
  await matrix.undo()
  await expect(corner).toHaveAttribute('aria-label', before ?? '')

  await page.getByRole('button', { name: 'Skill lens: All skills' }).click()
  await choose(page, 'Skill', 'kafka streams')
  await expect(matrix.team(fraud)).toHaveAccessibleName(/1 holder/)
  const cell = await matrix.cell(fraud, 'Data')
  await expect(matrix.person('Quin Doyle', cell)).toHaveAccessibleName(/level 3, only holder/)
  await page.getByRole('button', { name: 'Show all skills' }).click()

  await expect(matrix.person('Quin Doyle', cell)).toBeVisible()
  await page.getByLabel('Analysed on').fill('2000-01-01')
  await expect(page.getByText(/^0 standing teams/)).toBeVisible()
})

test('the pane explains a person, a team with its needs, and each finding', async ({ page }) => {
  const matrix = await openSample(page)
  const pane = page.getByRole('complementary', { name: 'Details' })
  await matrix.person('Quin Doyle').first().click()
  await expect(pane.getByRole('heading', { name: 'Quin Doyle' })).toBeVisible()
  await expect(pane.getByRole('region', { name: 'If Quin leaves' })).toContainText(
    `${fraud} loses 2 of 9 required skills`,
  )

  await matrix.team(account).click()
  const gap = pane.getByRole('group').filter({ hasText: 'PostgreSQL' })
  await gap.locator('summary').click()
  await expect(gap).toContainText('The team says that it needs one holder.')
  await expect(gap).toContainText('Yan Boer')
  await pane.getByRole('button', { name: 'No longer need PostgreSQL' }).click()
  await expect(await matrix.cell(account, 'DBA')).not.toHaveAccessibleName(/PostgreSQL/)
  await matrix.undo()
  await expect(await matrix.cell(account, 'DBA')).toHaveAccessibleName(/Needs PostgreSQL/)
})

test('an empty organisation says what to do next', async ({ page }) => {
  const firstVisit = new FirstVisit(page)
  await firstVisit.open()
  await firstVisit.startEmpty()
  await page.getByRole('button', { name: 'Add a team' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add team' })
  await dialog.getByLabel('Name', { exact: true }).fill('First team')
  await dialog.getByRole('button', { name: 'Add team' }).click()
  await expect(new MatrixPage(page).team('First team')).toBeVisible()
})

test('“Move to…” says of every team what the move would open, and what came of it once', async ({
  page,
}) => {
  const matrix = await openSample(page)
  const cell = await matrix.cell(fraud, 'Data')
  await matrix.press(cell)
  await page.keyboard.press('Enter')
  await expect(matrix.person('Quin Doyle', cell)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(menuItem(page, 'Move to…')).toBeVisible()
  await page.keyboard.press('Enter')
  const options = page.getByRole('dialog').getByRole('option')
  await expect(options.first()).toContainText(/opens .+ in Fraud alerts that matter/)
  for (const option of await options.all()) await expect(option).toContainText(/opens|closes/)
  await choose(page, 'Team', 'payments')
  const there = await matrix.cell(payments, 'Data')
  await expect(matrix.person('Quin Doyle', there)).toBeFocused()
  expect(await matrix.hiddenFocus()).toBe(0)
  const said = page.getByRole('status').filter({ hasText: `Quin Doyle moved to ${payments}` })
  await expect(said).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(matrix.person('Quin Doyle', cell)).toBeFocused()
})

test('what is printed are all rows and columns as a table, and the app is back afterwards', async ({
  page,
}) => {
  const matrix = await openSample(page)
  await page.waitForLoadState('networkidle')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(matrix.grid).toBeHidden()
  const tables = page.getByRole('table')
  await expect(tables).toHaveCount(2)
  const [first, second] = [tables.first(), tables.last()]
  await expect(first.getByRole('columnheader')).toHaveCount(5)
  await expect(second.getByRole('columnheader')).toHaveCount(4)
  await expect(first.getByRole('rowheader')).toHaveCount(7)
  const data = first.getByRole('row', { name: /^Data/ })
  await expect(data).toContainText('Quin Doyle ▲2')
  await expect(first.getByRole('row', { name: /^DBA/ })).toContainText('Needs PostgreSQL')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(tables).toHaveCount(0)
  await expect(matrix.grid).toBeVisible()
})

test('on a phone a whole column fits beside the heads, and nothing sticks out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const matrix = await openSample(page)
  const cell = await matrix.cell(account, 'Backend')
  const [column, grid, head] = await Promise.all(
    [cell, matrix.grid, matrix.chapter('Backend')].map((it) => it.boundingBox()),
  )
  if (!column || !grid || !head) throw new Error('All of them are drawn.')
  expect(column.x).toBeGreaterThanOrEqual(head.x + head.width - 1)
  expect(column.x + column.width).toBeLessThanOrEqual(grid.x + grid.width)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(390)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the matrix is accessible in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const matrix = await openSample(page)
    await matrix.person('Quin Doyle').first().click()
    await expectAccessible(page)
    await matrix.team(account).click()
    await expectAccessible(page)
    await matrix.press(await matrix.cell(account, 'Backend'))
    await page.keyboard.press('Shift+ArrowRight')
    await expectAccessible(page)
  })
}
