import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { TablesPage } from '#tests/browser/support/tablesPage.ts'

async function openTables(page: Page, table = 'People'): Promise<TablesPage> {
  const firstVisit = new FirstVisit(page)
  await firstVisit.open()
  await firstVisit.openSample()
  const tables = new TablesPage(page)
  await tables.open(table)
  return tables
}

test('each table opens, says what its cells mean, and is accessible', async ({ page }) => {
  const tables = await openTables(page)
  await expect(tables.cell('Home chapter', 'Ana Ruiz')).toHaveAccessibleName(
    'Home chapter, Ana Ruiz: Backend',
  )
  for (const table of ['Teams', 'Chapters', 'Skills', 'Memberships', 'Requirements', 'Ratings']) {
    await tables.show(table)
    await expect(page).toHaveURL(new RegExp(`table=${table.toLowerCase()}`))
  }
  await expectAccessible(page)
})

test('a person is given another chapter by typing a part of its name', async ({ page }) => {
  const tables = await openTables(page)
  await tables.type('Home chapter', 'Ana Ruiz', 'fro')
  await expect(tables.cell('Home chapter', 'Ana Ruiz')).toHaveAccessibleName(/: Frontend$/)
  await tables.undo()
  await expect(tables.cell('Home chapter', 'Ana Ruiz')).toHaveAccessibleName(/: Backend$/)
})

test('a text that cannot be is said so, and stays in the editor', async ({ page }) => {
  const tables = await openTables(page)
  await tables.type('Leaves', 'Ana Ruiz', '2020-01-01')
  await expect(page.getByText('“Leaves”, 2020-01-01, is before “Starts”')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tables.cell('Leaves', 'Ana Ruiz')).toHaveAccessibleName(/: empty$/)
})

test('a paste changes what it can in one step, and says what it could not', async ({ page }) => {
  const tables = await openTables(page)
  await tables.cell('Home chapter', 'Iris Okafor').click()
  await tables.paste('Frontend\tLead\nNowhere\tPrincipal\n')
  await expect(
    tables.said('3 cells changed, 1 rejected. No chapter is called “Nowhere”.'),
  ).toBeAttached()
  await expect(tables.cell('Role', 'Ana Ruiz')).toHaveAccessibleName(/: Principal$/)
  const notices = page.getByRole('region', { name: 'Notices' })
  await notices.getByRole('button', { name: 'Undo' }).click()
  await expect(notices.getByRole('button')).toHaveCount(0)
  await expect(tables.cell('Role', 'Ana Ruiz')).toHaveAccessibleName(/: Product owner$/)
  await expect(tables.cell('Home chapter', 'Iris Okafor')).toHaveAccessibleName(/: Backend$/)
})

test('people are pasted and typed into the blank row below the last one', async ({ page }) => {
  const tables = await openTables(page)
  await tables.grid.getByRole('gridcell').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  const blank = tables.cell('Name', 'new person')
  await expect(blank).toBeFocused()
  await expect(blank).toHaveAccessibleName('Name, new person: empty')
  await tables.paste('Nia Berg\tBackend\nOle Dahl\tData\nPia Falk\t\n')
  await page.getByRole('button', { name: 'Add 2 people' }).click()
  await expect(tables.said('3 people added.')).toBeAttached()
  await expect(page.getByText(/^63 people\./)).toBeVisible()
  await expect(tables.cell('Home chapter', 'Nia Berg')).toHaveAccessibleName(/: Backend$/)
  await tables.undo()
  await expect(page.getByText(/^60 people\./)).toBeVisible()

  await tables.type('Role', 'new person', 'Lead')
  await expect(page.getByText('Give it a name first.').first()).toBeVisible()
  await page.keyboard.press('Escape')
  for (const name of ['Nia Berg', 'Ole Dahl']) {
    await tables.type('Name', 'new person', name)
    await expect(tables.cell('Name', name)).toBeAttached()
    await expect(blank).toBeFocused()
  }
  await expect(page.getByText(/^62 people\./)).toBeVisible()

  await page.keyboard.type('Quin Roth')
  await page.keyboard.press('Tab')
  await expect(tables.cell('Home chapter', 'Quin Roth')).toBeFocused()
  await page.keyboard.type('data')
  await page.keyboard.press('Enter')
  await expect(tables.cell('Home chapter', 'Quin Roth')).toHaveAccessibleName(/: Data$/)
  await expect(blank).toBeFocused()
  await page.keyboard.press('Control+Space')
  await expect(page.getByText('63 rows × 1 column')).toBeVisible()
})

test('what a paste could not change is marked until the next edit', async ({ page }) => {
  const tables = await openTables(page)
  const cell = tables.cell('Home chapter', 'Ana Ruiz')
  await cell.click()
  await tables.paste('Nowhere\tLead\n')
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await expect(cell).toHaveAccessibleDescription('Not changed: No chapter is called “Nowhere”.')
  await expect(tables.grid.locator('[aria-invalid]')).toHaveCount(1)
  await tables.type('Role', 'Iris Okafor', 'Lead')
  await expect(tables.grid.locator('[aria-invalid]')).toHaveCount(0)
})

test('an undo goes to what it changes, wherever that has scrolled to', async ({ page }) => {
  const tables = await openTables(page)
  await tables.type('Role', 'Ana Ruiz', 'Lead')
  await page.keyboard.press('Control+End')
  await expect(tables.cell('Role', 'Ana Ruiz')).not.toBeInViewport()
  await page.keyboard.press('Control+z')
  await expect(tables.cell('Role', 'Ana Ruiz')).toBeFocused()
  await expect(tables.cell('Role', 'Ana Ruiz')).toBeInViewport()
  await expect(tables.cell('Role', 'Ana Ruiz')).toHaveAccessibleName(/: Product owner$/)
})

test('where nothing is found, people can be added all the same', async ({ page }) => {
  const tables = await openTables(page)
  await page.getByRole('searchbox', { name: 'Find people' }).fill('nobody at all')
  await expect(page.getByText('None of the people fits')).toBeVisible()
  await tables.type('Name', 'new person', 'Nobody At All')
  await expect(tables.said('1 person added.')).toBeAttached()
  await expect(tables.cell('Name', 'Nobody At All')).toBeAttached()
})

test('on paper there is no blank row', async ({ page }) => {
  const tables = await openTables(page)
  await expect(tables.grid).toHaveAttribute('aria-rowcount', '62')
  const print = (type: string) => page.evaluate((it) => dispatchEvent(new Event(it)), type)
  await print('beforeprint')
  expect(await page.locator('table').first().locator('tbody tr').count()).toBe(60)
  await print('afterprint')
  await expect(tables.grid).toHaveAttribute('aria-rowcount', '62')
})

test('several rows are deleted at once, with what goes along, and come back', async ({ page }) => {
  const tables = await openTables(page)
  await tables.rowNumber(3).click()
  await tables.rowNumber(5).click({ modifiers: ['Shift'] })
  await tables.rowNumber(4).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Delete 3 rows…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Delete 3 people?' })
  await expect(dialog.getByText(/^\d+ ratings$/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete people' }).click()
  await expect(tables.said('3 people deleted.')).toBeAttached()
  await expect(page.getByText(/^57 people\./)).toBeVisible()
  await tables.undo()
  await expect(page.getByText(/^60 people\./)).toBeVisible()
})

test('a rating is added, and a second one of the same is refused in words', async ({ page }) => {
  const tables = await openTables(page, 'Ratings')
  const add = async (person: string, skill: string, level: string) => {
    await page.getByRole('button', { name: 'Rating', exact: true }).click()
    for (const [label, choice] of [
      ['Person', person],
      ['Skill', skill],
      ['Level', level],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(`^${label}`) }).click()
      await page.getByRole('searchbox', { name: label }).fill(choice)
      await page.keyboard.press('Enter')
    }
    await page.getByRole('button', { name: 'Add rating' }).click()
  }
  await add('Ana Ruiz', 'Exploratory testing', '2')
  await expect(tables.said('1 rating added.')).toBeAttached()
  await tables.saved()
  await add('Ana Ruiz', 'Exploratory testing', '3')
  await expect(page.getByRole('alert')).toHaveText(
    'Ana Ruiz has a rating in Exploratory testing already.',
  )
})

test('a comment is written at a level, and those assessed long ago can be looked at alone', async ({
  page,
}) => {
  const tables = await openTables(page, 'Ratings')
  await tables.grid
    .getByRole('gridcell', { name: /^Level, / })
    .first()
    .click()
  await page.keyboard.press('Shift+F2')
  const comment = page.getByRole('textbox', { name: /^Comment on Level, / })
  await comment.pressSequentially('Led the move')
  await comment.press('Alt+Enter')
  await comment.pressSequentially('to Go')
  await comment.press('Enter')
  const level = tables.grid.getByRole('gridcell', { name: /^Level, / }).first()
  await expect(level).toHaveAccessibleDescription('Comment: Led the move to Go')
  await expect(
    tables.grid.getByRole('gridcell', { name: /^Comment, .*: Led the move/ }),
  ).toHaveCount(1)
  const all = Number(await tables.grid.getAttribute('aria-rowcount'))
  await page.getByLabel('Show').selectOption({ label: 'Only stale' })
  await expect(page).toHaveURL(/show=stale/)
  await expect
    .poll(async () => Number(await tables.grid.getAttribute('aria-rowcount')))
    .toBeLessThan(all)
})

test('an edit moves no row, whatever the table is sorted and grouped by', async ({ page }) => {
  const tables = await openTables(page, 'Ratings')
  await page.getByLabel('Group by').selectOption({ label: 'Person' })
  await expect(tables.grid.getByText('Ana Ruiz · 8')).toBeVisible()
  const cell = tables.cell('Level', 'Ana Ruiz, Kotlin')
  await cell.click()
  await expect(cell).toBeFocused()
  const row = await cell.getAttribute('aria-rowindex')
  await page.keyboard.press('1')
  await expect(cell).toHaveAccessibleName(/: 1 · Awareness$/)
  await expect(cell).toHaveAttribute('aria-rowindex', row ?? '')
  await page.getByRole('searchbox', { name: 'Find ratings' }).fill('ana ruiz kotlin')
  await expect(tables.grid).toHaveAttribute('aria-rowcount', '3')
})
