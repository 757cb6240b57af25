import { expect, type Locator, test } from '@playwright/test'
import { firstPersonRow, sketchSkills } from '#tests/browser/support/sketchedSkills.ts'
import { SkillsPage } from '#tests/browser/support/skillsPage.ts'

// The keyboard table, row by row. One page serves all of it: each test begins from the same cells.
let skills: SkillsPage

test.beforeAll(async ({ browser }) => {
  skills = await SkillsPage.of(await browser.newPage(), sketchSkills())
})
test.beforeEach(() => skills.startAnew())
test.afterAll(() => skills.page.close())

/** Keys one after the other, each with the place that then has the focus. */
async function walk(steps: readonly (readonly [keys: string, to: Locator])[]): Promise<void> {
  for (const [keys, to] of steps) {
    await skills.press(...keys.split(' '))
    await expect(to, keys).toBeFocused()
  }
}
const at = (person: string, skill: string) => skills.at(person, skill)

test('arrows go one cell and do not wrap at the edges', async () => {
  await skills.choose('Ana', 'Go')
  await walk([
    ['ArrowRight', at('Ana', 'Java')],
    ['ArrowDown', at('Ben', 'Java')],
    ['ArrowLeft', at('Ben', 'Go')],
    ['ArrowUp', at('Ana', 'Go')],
    ['ArrowLeft', skills.person('Ana')],
    ['ArrowLeft', skills.person('Ana')],
  ])
  await skills.choose('Ana', 'Spark')
  await walk([
    ['ArrowRight', at('Ana', 'Spark')],
    ['Control+End ArrowDown', at('Payments', 'Spark')],
    ['ArrowDown', at('Payments', 'Spark')],
  ])
})

test('arrows reach heads and groups, and a group is one cell', async () => {
  await skills.choose('Ana', 'Java')
  await walk([
    ['ArrowUp', skills.person('Lending')],
    ['ArrowUp', skills.skill('Java')],
    ['ArrowUp', skills.grid.getByRole('columnheader', { name: 'Backend' })],
    ['ArrowUp', skills.grid.getByRole('columnheader', { name: 'Backend' })],
    ['ArrowRight', skills.grid.getByRole('columnheader', { name: 'Data' })],
    ['ArrowDown', skills.skill('Airflow')],
  ])
})

test('Tab and Shift+Tab go through the cells, wrapping by row', async () => {
  await skills.choose('Ana', 'Airflow')
  await walk([
    ['Tab', at('Ana', 'Spark')],
    ['Tab', at('Ben', 'Go')],
    ['Shift+Tab', at('Ana', 'Spark')],
  ])
})

test('Tab leaves from the last cell, Shift+Tab from the first head', async () => {
  await skills.choose('Finn', 'Spark')
  await skills.press('Control+End', 'ArrowDown')
  await expect(at('Payments', 'Spark')).toBeFocused()
  await skills.press('Tab')
  await expect(skills.grid.locator(':focus')).toHaveCount(0)
  await skills.press('Shift+Tab')
  await expect(at('Payments', 'Spark')).toBeFocused()
  await skills.choose('Ana', 'Go')
  await skills.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'Shift+Tab')
  await expect(skills.grid.locator(':focus')).toHaveCount(0)
})

test('F6 leaves at once, Escape twice; the grid is one tab stop to come back to', async () => {
  for (const keys of [['F6'], ['Escape', 'Escape']]) {
    await skills.choose('Ben', 'SQL')
    await skills.press(...keys)
    await expect(skills.grid.locator(':focus')).toHaveCount(0)
    await expect(skills.focused).toHaveCount(1)
    await expect(skills.grid.locator('[tabindex="0"]')).toHaveCount(1)
    await skills.grid.locator('[tabindex="0"]').focus()
    await expect(at('Ben', 'SQL')).toBeFocused()
  }
})

test('Escape gives up the edit, then shrinks the range to its cell, then leaves', async () => {
  await skills.select(['Ana', 'Go'], ['Ben', 'Java'])
  await skills.press('F2')
  await expect(skills.editor).toBeFocused()
  await skills.press('Escape')
  await expect(at('Ana', 'Go')).toBeFocused()
  await expect(skills.selected).toHaveCount(4)
  await skills.press('Escape')
  await expect(skills.selected).toHaveCount(1)
  await expect(at('Ana', 'Go')).toBeFocused()
  await skills.press('Escape')
  await expect(skills.grid.locator(':focus')).toHaveCount(0)
})

test('Home and End lead to the ends of the row, with Ctrl to the corners of the grid', async () => {
  await skills.choose('Ben', 'Kotlin')
  await walk([
    ['End', at('Ben', 'Spark')],
    ['Home', at('Ben', 'Go')],
    ['Control+End', at('Finn', 'Spark')],
    ['Control+Home', at('Ana', 'Go')],
  ])
})

test('Ctrl with arrows leads to the edge of the filled block, then over the gap', async () => {
  await skills.choose('Ana', 'Go')
  await walk([
    ['Control+ArrowRight', at('Ana', 'Java')],
    ['Control+ArrowRight', at('Ana', 'SQL')],
    ['Control+ArrowRight', at('Ana', 'Spark')],
    ['Control+ArrowLeft', at('Ana', 'SQL')],
    ['Control+ArrowDown', at('Ben', 'SQL')],
    ['Control+ArrowDown', at('Eva', 'SQL')],
    ['Control+ArrowUp', at('Ben', 'SQL')],
  ])
})

test('Page Down and Page Up go one screen', async () => {
  await skills.page.setViewportSize({ width: 1440, height: 560 })
  await skills.choose('Ana', 'Java')
  await skills.press('PageDown')
  const [row, column] = await skills.place()
  expect(row).toBeGreaterThan(firstPersonRow + 1)
  expect(column).toBe(3)
  await skills.press('PageUp', 'PageUp')
  expect((await skills.place())[0]).toBeLessThanOrEqual(firstPersonRow)
  await skills.page.setViewportSize({ width: 1440, height: 900 })
})

test('Shift with any of these extends the range; the active cell keeps the focus', async () => {
  const cases: readonly [keys: string, cells: number][] = [
    ['Shift+ArrowRight', 2],
    ['Shift+ArrowRight Shift+ArrowDown', 4],
    ['Shift+ArrowRight Shift+ArrowLeft Shift+ArrowLeft', 2],
    ['Shift+ArrowUp', 2],
    ['Shift+End', 5],
    ['Shift+Home', 2],
    ['Control+Shift+ArrowRight', 3],
    ['Control+Shift+End', 30],
    ['Control+Shift+Home', 4],
  ]
  for (const [keys, cells] of cases) {
    await skills.choose('Ben', 'Java')
    await skills.press(...keys.split(' '))
    await expect(skills.selected, keys).toHaveCount(cells)
    await expect(at('Ben', 'Java'), keys).toBeFocused()
  }
  await skills.choose('Ana', 'Go')
  await skills.press('Shift+PageDown')
  await expect(at('Ana', 'Go')).toBeFocused()
  await expect.poll(() => skills.selected.count()).toBeGreaterThan(5)
})

test('Ctrl+A selects all, Ctrl+Space the column, Shift+Space the row', async () => {
  const cells = 6 * 8
  for (const [keys, count] of [
    ['Control+a', cells],
    ['Control+Space', 8],
    ['Shift+Space', 6],
  ] as const) {
    await skills.choose('Ben', 'Java')
    await skills.press(keys)
    await expect(skills.selected, keys).toHaveCount(count)
    await expect(at('Ben', 'Java'), keys).toBeFocused()
  }
  await expect(at('Ben', 'Spark')).toHaveAttribute('aria-selected', 'true')
  await expect(at('Ana', 'Java')).toHaveAttribute('aria-selected', 'false')
})

test('Tab and Enter stay inside of a selected range and begin again', async () => {
  await skills.select(['Ana', 'Go'], ['Ben', 'Java'])
  await walk([
    ['Tab', at('Ana', 'Java')],
    ['Tab', at('Ben', 'Go')],
    ['Tab', at('Ben', 'Java')],
    ['Tab', at('Ana', 'Go')],
    ['Shift+Tab', at('Ben', 'Java')],
  ])
  await expect(skills.selected).toHaveCount(4)
  await skills.select(['Ana', 'Go'], ['Ben', 'Java'])
  await skills.press('F2', 'Enter')
  await expect(at('Ben', 'Go')).toBeFocused()
  await skills.press('F2', 'Enter')
  await expect(at('Ana', 'Java')).toBeFocused()
  await expect(skills.selected).toHaveCount(4)
})

test('Space opens the picker, closes and opens a group', async () => {
  await skills.choose('Ana', 'Go')
  await skills.press('Space')
  await expect(skills.page.getByRole('listbox')).toBeVisible()
  await skills.press('Escape', 'ArrowUp')
  const group = skills.person('Lending')
  await expect(group).toBeFocused()
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  await skills.press('Space')
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await expect(skills.person('Ana')).toHaveCount(0)
  await expect(group).toBeFocused()
  await skills.press('Space')
  await expect(skills.person('Ana')).toHaveCount(1)
})

test('Alt+Down opens the list of a cell and the filter of a column', async () => {
  await skills.choose('Dev', 'Kotlin')
  await skills.press('Alt+ArrowDown')
  await expect(skills.page.getByRole('listbox')).toBeVisible()
  await expect(skills.editor).toHaveRole('combobox')
  await skills.press('Escape', 'Control+Home', 'ArrowUp', 'ArrowUp')
  await expect(skills.skill('Go')).toBeFocused()
  await skills.press('Alt+ArrowDown')
  const dialog = skills.page.getByRole('dialog', { name: 'Filter: Go' })
  await expect(dialog.getByLabel('Contains')).toBeFocused()
  await skills.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(skills.skill('Go')).toBeFocused()
})

test('Shift+F10 and the menu key open the menu at the cell, and the focus comes back', async () => {
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await skills.choose('Eva', 'Kotlin')
    await skills.press(key)
    const menu = skills.page.getByRole('menu', { name: /^Kotlin, Eva: level 2/ })
    await expect(menu.getByRole('menuitem', { name: /^Edit/ })).toBeVisible()
    await skills.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(at('Eva', 'Kotlin'), key).toBeFocused()
  }
})

test('Ctrl+F finds; Enter goes on; Escape leads back to the cell that was found', async () => {
  await skills.choose('Ana', 'Go')
  await skills.press('Control+f')
  const field = skills.find.getByLabel('Find in the grid')
  await expect(field).toBeFocused()
  await skills.page.keyboard.type('eva')
  await expect(skills.find.getByText(/^1 of \d+$/)).toBeVisible()
  await skills.press('Enter', 'Escape')
  await expect(skills.find).toHaveCount(0)
  await expect(skills.focused).toHaveAccessibleName(/Eva/)
})

test('Ctrl+K opens the command palette, ? the shortcuts; both lead back to the cell', async () => {
  await skills.choose('Dev', 'Java')
  await skills.press('Control+k')
  await expect(skills.page.getByRole('dialog')).toBeVisible()
  await skills.press('Escape')
  await expect(at('Dev', 'Java')).toBeFocused()
  await skills.press('?')
  const dialog = skills.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const table = dialog.getByRole('table', { name: 'In a grid' })
  await expect(table.getByRole('row', { name: /Fill down/ })).toContainText('Ctrl D')
  await skills.press('Escape')
  await expect(at('Dev', 'Java')).toBeFocused()
})

test('single keys act only where the focus is: in a field they are text', async () => {
  await skills.choose('Dev', 'Java')
  await skills.press('Control+f', '?', '4')
  await expect(skills.find.getByLabel('Find in the grid')).toHaveValue('?4')
  await expect(skills.page.getByRole('dialog')).toHaveCount(0)
  await expect(at('Dev', 'Java')).toHaveText('2')
  await skills.press('Escape')
  await skills.press('F6', '4')
  await expect(at('Dev', 'Java')).toHaveText('2')
})
