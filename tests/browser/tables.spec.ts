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
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(tables.cell('Role', 'Ana Ruiz')).toHaveAccessibleName(/: Product owner$/)
  await expect(tables.cell('Home chapter', 'Iris Okafor')).toHaveAccessibleName(/: Backend$/)
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
