import { expect, test } from '@playwright/test'
import { chipKeys } from '#screens/matrix/grid/chipKeys.ts'
import type { MatrixPage } from '#tests/browser/support/matrixPage.ts'
import {
  account,
  choose,
  fraud,
  menuItem,
  openSample,
} from '#tests/browser/support/sampleMatrix.ts'
import { cellKeys, editorKeys } from '#ui/grid/keymap.ts'

/** Presses keys one after the other; each leads to a row and a column, by ARIA's indexes. */
async function expectWay(
  matrix: MatrixPage,
  way: readonly (readonly [keys: string, row: number, column: number])[],
): Promise<void> {
  for (const [keys, row, column] of way) {
    await matrix.page.keyboard.press(keys)
    await expect.poll(() => matrix.focused(), `after ${keys}`).toEqual([row, column])
  }
}

// Rows 2 to 8 are Backend, Frontend, Data, DevOps, DBA, Quality and Design; columns 2 to 7 the
// teams as below, and 8 those who are in none.
test('keys that move: arrows, edges, ends, corners, screens, Tab', async ({ page }) => {
  const matrix = await openSample(page)
  await matrix.press(await matrix.cell(account, 'Backend'))
  await expectWay(matrix, [
    ['ArrowDown', 3, 2],
    ['ArrowRight', 3, 3],
    ['ArrowUp', 2, 3],
    ['ArrowLeft', 2, 2],
    ['Control+ArrowDown', 5, 2],
    ['Control+ArrowDown', 7, 2],
    ['Control+ArrowUp', 5, 2],
    ['Control+ArrowUp', 2, 2],
    ['ArrowDown', 3, 2],
    ['Control+ArrowRight', 3, 5],
    ['Control+ArrowLeft', 3, 2],
    ['End', 3, 8],
    ['ArrowRight', 3, 8],
    ['Tab', 4, 2],
    ['Shift+Tab', 3, 8],
    ['Home', 3, 2],
    ['Control+End', 8, 8],
    ['ArrowDown', 8, 8],
    ['Control+Home', 2, 2],
    ['ArrowUp', 1, 2],
    ['ArrowLeft', 1, 1],
    ['Control+Home', 2, 2],
  ])
  await page.keyboard.press('PageDown')
  const [row = 0] = (await matrix.focused()) ?? []
  expect(row).toBeGreaterThan(3)
  await expectWay(matrix, [
    ['PageUp', 2, 2],
    ['Control+End', 8, 8],
  ])
  // Past the last cell there is nothing to hold the focus.
  await page.keyboard.press('Tab')
  await expect.poll(() => matrix.focused()).toBeNull()
})

test('Shift extends a range of cells and leaves the focus; Esc gives it up, again leaves', async ({
  page,
}) => {
  const matrix = await openSample(page)
  await expect(matrix.grid).toHaveAttribute('aria-multiselectable', 'true')
  await matrix.press(await matrix.cell(account, 'Backend'))
  expect(await matrix.selected()).toEqual(['2,2'])
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => matrix.selected()).toEqual(['2,2', '2,3', '3,2', '3,3'])
  expect(await matrix.focused()).toEqual([2, 2])
  await expect(matrix.status).toHaveText(/^2 teams × 2 chapters: 9 people, 1 skill with one holder/)

  await page.keyboard.press('Control+Shift+ArrowDown')
  await expect(matrix.status).toHaveText(/^2 teams × \d chapters/)
  await page.keyboard.press('Shift+End')
  await expect(matrix.status).toHaveText(/^6 teams/)
  await page.keyboard.press('Control+Shift+End')
  await expect(matrix.status).toHaveText(/^6 teams × 7 chapters: 58 people/)
  expect(await matrix.focused()).toEqual([2, 2])
  await page.keyboard.press('Control+Shift+Home')
  await expect.poll(() => matrix.selected()).toEqual(['2,2'])
  await page.keyboard.press('Shift+PageDown')
  await expect(matrix.status).toHaveText(/^1 team × \d chapters/)

  await page.keyboard.press('Escape')
  await expect.poll(() => matrix.selected()).toEqual(['2,2'])
  expect(await matrix.focused()).toEqual([2, 2])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main')).toBeFocused()
})

test('row, column and everything are selected by keys, and Tab goes round in them', async ({
  page,
}) => {
  const matrix = await openSample(page)
  await matrix.press(await matrix.cell(fraud, 'Frontend'))
  await page.keyboard.press('Shift+Space')
  await expect(matrix.status).toHaveText(/^6 teams × 1 chapter:/)
  await expect(matrix.chapter('Frontend')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Space')
  await expect(matrix.status).toHaveText(/^1 team × 7 chapters: 9 people/)
  await expect(matrix.team(fraud)).toHaveAttribute('aria-selected', 'true')
  await expect(matrix.team(account)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Control+a')
  await expect(matrix.status).toHaveText(/^6 teams × 7 chapters/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+ArrowRight')
  await expectWay(matrix, [
    ['Tab', 3, 4],
    ['Tab', 3, 3],
    ['Shift+Tab', 3, 4],
  ])
  await page.keyboard.press('F6')
  await expect(page.getByRole('main')).toBeFocused()
})

test('keys that open: the cell, its list, its menu, finding', async ({ page }) => {
  const matrix = await openSample(page)
  const cell = await matrix.cell(account, 'Frontend')
  await matrix.press(cell)
  for (const key of ['Enter', 'F2']) {
    await page.keyboard.press(key)
    await expect(matrix.person('Kai Moreau', cell)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(matrix.person('Lu Chen', cell)).toBeFocused()
    await page.keyboard.press('End')
    await expect(matrix.person('Priya Nair', cell)).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('Escape')
    await expect(cell).toBeFocused()
  }
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('dialog', { name: `Add a person to ${account}` })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  for (const key of ['Shift+F10', 'Space']) {
    await page.keyboard.press(key)
    await expect(menuItem(page, 'Add a person…')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(cell).toBeFocused()
  }
  await cell.click({ button: 'right', position: { x: 200, y: 4 } })
  await expect(menuItem(page, 'Take 3 people out')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+f')
  await choose(page, 'Find in the matrix', 'ming zh')
  await expect(matrix.person('Ming Zhao')).toBeFocused()
  expect(await matrix.hiddenFocus()).toBe(0)
})

test('a person who is cut: Esc first gives that up, then leaves the chip, then the grid', async ({
  page,
}) => {
  const matrix = await openSample(page)
  const cell = await matrix.cell(account, 'Data')
  await matrix.press(cell)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+x')
  await expect(matrix.status).toHaveText('Pia Rossi is cut: paste in another cell, or Esc.')
  await page.keyboard.press('ArrowRight')
  await expect(await matrix.cell(fraud, 'Data')).toBeFocused()
  await expect(matrix.status).toHaveText(/^Pia Rossi → Fraud alerts that matter: /)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(matrix.status).toHaveText('')
  await expect(matrix.person('Pia Rossi', cell)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the list of shortcuts has every key of the tables that the grids obey', async ({ page }) => {
  const matrix = await openSample(page)
  await matrix.press(await matrix.cell(account, 'Backend'))
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const tables = {
    'In a grid': cellKeys,
    'While editing a cell': editorKeys,
    'On a person’s chip': chipKeys,
  }
  for (const [heading, bindings] of Object.entries(tables)) {
    const rows = dialog.getByRole('table', { name: heading }).getByRole('rowheader')
    await expect(rows).toHaveText(bindings.map(({ label }) => label))
  }
  await page.keyboard.press('Escape')
  await expect(await matrix.cell(account, 'Backend')).toBeFocused()
})

test('no head ever covers what has the focus, and scrolling away does not lose it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 620 })
  const matrix = await openSample(page)
  await matrix.press(await matrix.cell(account, 'Backend'))
  const keys = [
    ...['End', 'Control+End', 'Home', 'PageUp', 'ArrowRight', 'ArrowRight', 'ArrowRight'],
    ...['ArrowLeft', 'ArrowLeft', 'PageDown', 'PageDown', 'Control+Home'],
    ...['ArrowUp', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Control+Home'],
  ]
  for (const key of keys) {
    await page.keyboard.press(key)
    expect(await matrix.hiddenFocus(), `after ${key}`).toBeLessThan(1)
  }
  await matrix.grid.evaluate((grid) => grid.scrollTo(9999, 9999))
  await expect(matrix.team('No team')).toBeInViewport()
  expect(await matrix.focused()).toEqual([2, 2])
  await expectWay(matrix, [['ArrowDown', 3, 2]])
  expect(await matrix.hiddenFocus()).toBeLessThan(1)
})
