import { expect, type Locator, test } from '@playwright/test'
import { sketchSkills } from '#tests/browser/support/sketchedSkills.ts'
import { SkillsPage } from '#tests/browser/support/skillsPage.ts'

let skills: SkillsPage

test.beforeAll(async ({ browser }) => {
  skills = await SkillsPage.of(await browser.newPage(), sketchSkills())
})
test.beforeEach(() => skills.startAnew())
test.afterAll(() => skills.page.close())

const at = (person: string, skill: string) => skills.at(person, skill)

async function drag(from: Locator, to: Locator): Promise<void> {
  const { mouse } = skills.page
  await from.hover()
  await mouse.down()
  await to.hover({ force: true })
  await mouse.up()
}

test('a drag selects, and the cell where it began keeps the focus', async () => {
  await drag(at('Ben', 'Java'), at('Cleo', 'SQL'))
  await expect(skills.selected).toHaveCount(6)
  await expect(at('Ben', 'Java')).toBeFocused()
  await expect(skills.status).toContainText('2 rows × 3 columns')
})

test('Shift and a click extend, Ctrl and a click add a range, and both are filled', async () => {
  await skills.select(['Ana', 'Go'], ['Ben', 'Java'])
  await at('Eva', 'Airflow').click({ modifiers: ['Control'] })
  await at('Finn', 'Spark').click({ modifiers: ['Shift'] })
  await expect(skills.selected).toHaveCount(8)
  await expect(at('Eva', 'Airflow')).toBeFocused()
  await expect(skills.status).toContainText('2 ranges, 8 cells')
  await skills.press('2', 'Control+Enter')
  await expect(skills.selected).toHaveText(Array(8).fill('2'))
  await skills.press('Control+z', 'Control+z')
  await expect(at('Ana', 'Go')).toHaveText('3')
  await expect(at('Finn', 'Airflow')).toHaveText('1')
})

test('heads select lines, the corner selects everything', async () => {
  await skills.skill('Java').click()
  await expect(skills.selected).toHaveCount(8)
  await expect(at('Finn', 'Java')).toHaveAttribute('aria-selected', 'true')
  await skills.person('Ben').click()
  await expect(skills.selected).toHaveCount(6)
  await expect(at('Ben', 'Spark')).toHaveAttribute('aria-selected', 'true')
  await skills.person('Dev').click({ modifiers: ['Control'] })
  await expect(skills.selected).toHaveCount(12)
  await drag(skills.skill('Go'), skills.skill('Kotlin'))
  await expect(skills.selected).toHaveCount(24)
  await skills.skill('Person').click()
  await expect(skills.selected).toHaveCount(48)
})

test('a double click edits, a right click opens the menu and leaves the range as it is', async () => {
  await at('Dev', 'Java').dblclick()
  await expect(skills.editor).toHaveValue('2 · Working')
  await skills.press('Escape')
  await skills.select(['Ana', 'Go'], ['Ben', 'Java'])
  await at('Ben', 'Go').click({ button: 'right' })
  const menu = skills.page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: /^Copy(?! with)/ })).toContainText('Ctrl C')
  await menu.getByRole('menuitem', { name: /^Clear/ }).click()
  await expect(skills.selected).toHaveText(Array(4).fill(''))
  await at('Eva', 'SQL').click({ button: 'right' })
  await expect(skills.selected).toHaveCount(1)
  await skills.page.getByRole('menu').getByRole('menuitem', { name: /^Edit/ }).click()
  await expect(skills.editor).toHaveValue('3 · Practitioner')
  await expect(skills.editor).toBeFocused()
  await skills.press('Escape')
})

test('a right click on a head offers what can be done with the person or the skill', async () => {
  await skills.person('Cleo').click({ button: 'right' })
  const menu = skills.page.getByRole('menu', { name: 'Cleo' })
  await expect(menu.getByRole('menuitem', { name: 'Move to…' })).toBeVisible()
  await skills.press('Escape')
  await skills.take(skills.skill('Go'), 'Rename or edit…')
  await expect(skills.page.getByRole('dialog').getByLabel('Name')).toHaveValue('Go')
  await skills.press('Escape')
})

test('the minimum level of a skill is set in the menu of its head', async () => {
  await skills.choose('Ana', 'Java')
  await skills.press('ArrowUp', 'ArrowUp', 'Enter')
  const menu = skills.page.getByRole('menu', { name: 'Java' })
  await menu.getByRole('menuitem', { name: /^2 · Working/ }).click()
  await expect(menu).toHaveCount(0)
  await expect(skills.skill('Java')).toBeFocused()
  await expect(at('Lending', 'Java')).toHaveText('2')
  await skills.press('Shift+F10')
  await expect(menu.getByRole('menuitem', { name: /^2 · Working.*chosen/ })).toBeVisible()
  await skills.press('Escape')
})

test('the status line counts, averages and names what is selected', async () => {
  await skills.select(['Ana', 'Go'], ['Cleo', 'Java'])
  await expect(skills.status).toContainText('3 rows × 2 columns')
  await expect(skills.status).toContainText('Count 4')
  await expect(skills.status).toContainText('Average 2.25')
  await expect(skills.status).toContainText('2 holders')
  await expect(skills.page.getByRole('status').filter({ hasText: '6 cells selected' })).toHaveCount(
    1,
  )
})

test('what is selected stays with its people and skills when they are sorted', async () => {
  await skills.select(['Ana', 'Go'], ['Ben', 'Go'])
  await skills.take(skills.skill('Java'), 'Sort ascending')
  await expect(skills.skill('Java')).toHaveAttribute('aria-sort', 'ascending')
  expect(await skills.order('people')).toEqual(['Ana', 'Ben', 'Cleo', 'Dev', 'Eva', 'Finn'])
  await skills.select(['Cleo', 'Go'], ['Cleo', 'SQL'])
  await skills.press('F6')
  const focusBack = skills.grid.locator('[tabindex="0"]')
  await skills.take(skills.skill('Go'), 'Sort ascending')
  await expect
    .poll(() => skills.order('people'))
    .toEqual(['Cleo', 'Ana', 'Ben', 'Finn', 'Dev', 'Eva'])
  await expect(focusBack).toHaveCount(1)
  await skills.choose('Dev', 'Airflow')
  await skills.press('Shift+ArrowLeft')
  await skills.page.evaluate(() => {
    location.hash = '#/skills'
  })
  await expect
    .poll(() => skills.order('people'))
    .toEqual(['Ana', 'Ben', 'Cleo', 'Dev', 'Eva', 'Finn'])
  await expect(at('Dev', 'Airflow')).toHaveAttribute('tabindex', '0')
  await expect(at('Dev', 'SQL')).toHaveAttribute('aria-selected', 'true')
  await expect(skills.selected).toHaveCount(2)
})
