import { expect, type Locator, test } from '@playwright/test'
import {
  sketchedPeople,
  sketchedSkills,
  sketchSkills,
} from '#tests/browser/support/sketchedSkills.ts'
import { SkillsPage } from '#tests/browser/support/skillsPage.ts'

let skills: SkillsPage

test.beforeAll(async ({ browser }) => {
  skills = await SkillsPage.of(await browser.newPage(), sketchSkills())
})
test.beforeEach(() => skills.startAnew())
test.afterAll(() => skills.page.close())

const people = () => skills.order('people')
const columns = () => skills.order('skills')

async function widthOf(head: Locator): Promise<number> {
  return (await head.boundingBox())?.width ?? 0
}

/** The middle of an edge of a head, in the page. */
async function edgeOf(head: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await head.boundingBox()
  if (box === null) throw new Error('The head is not in the page.')
  return { x: box.x + box.width, y: box.y + box.height / 2 }
}

test.describe('width', () => {
  test('a drag of the edge resizes the column and leaves the others as wide', async () => {
    const { x, y } = await edgeOf(skills.skill('Java'))
    const { mouse } = skills.page
    const before = await widthOf(skills.skill('Go'))
    await mouse.move(x, y)
    await mouse.down()
    await mouse.move(x + 20, y)
    await mouse.move(x + 60, y, { steps: 3 })
    await mouse.up()
    await expect.poll(() => widthOf(skills.skill('Java'))).toBe(before + 60)
    expect(await widthOf(skills.skill('Go'))).toBe(before)
    await expect(skills.page).toHaveURL(/width=Java:96/)
  })

  test('a double click on the edge fits the column to what is in it', async () => {
    const row = skills.skill('Person')
    const { x, y } = await edgeOf(row)
    const before = await widthOf(row)
    await skills.page.mouse.dblclick(x, y)
    await expect.poll(() => widthOf(row)).toBeLessThan(before)
    expect(await widthOf(row)).toBeGreaterThan(60)
  })

  test('keys and the menu make it wider and narrower', async () => {
    const before = await widthOf(skills.skill('Go'))
    await skills.choose('Ana', 'Go')
    await skills.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight')
    await expect.poll(() => widthOf(skills.skill('Go'))).toBe(before + 24)
    await skills.press('Alt+Shift+ArrowLeft')
    await expect.poll(() => widthOf(skills.skill('Go'))).toBe(before + 12)
    await skills.take(skills.skill('Go'), /^Narrower/)
    await expect.poll(() => widthOf(skills.skill('Go'))).toBe(before)
  })
})

test.describe('order', () => {
  test('a selected head is dragged to another place', async () => {
    await skills.skill('Spark').click()
    const { mouse } = skills.page
    const from = await skills.skill('Spark').boundingBox()
    const to = await skills.skill('Java').boundingBox()
    if (from === null || to === null) throw new Error('The heads are not in the page.')
    await mouse.move(from.x + from.width / 2, from.y + 60)
    await mouse.down()
    await mouse.move(from.x - 10, from.y + 60)
    await mouse.move(to.x + 4, to.y + 60, { steps: 4 })
    await mouse.up()
    await expect.poll(columns).toEqual(['Go', 'Spark', 'Java', 'Kotlin', 'SQL', 'Airflow'])
  })

  test('without a drag: the menu moves left and right, and the list of all columns', async () => {
    await skills.take(skills.skill('Java'), 'Move left')
    await expect.poll(columns).toEqual(['Java', 'Go', 'Kotlin', 'SQL', 'Airflow', 'Spark'])
    await skills.take(skills.skill('Java'), 'Move right')
    await expect.poll(columns).toEqual([...sketchedSkills])
    await skills.take(skills.skill('Go'), 'All columns…')
    const dialog = skills.page.getByRole('dialog', { name: 'Columns' })
    await dialog.getByRole('button', { name: 'Move SQL up' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect.poll(columns).toEqual(['Go', 'Java', 'SQL', 'Kotlin', 'Airflow', 'Spark'])
  })
})

test('columns are hidden and shown again, and their cells are as they were', async () => {
  await skills.take(skills.skill('Java'), 'Hide')
  await expect.poll(columns).toEqual(['Go', 'Kotlin', 'SQL', 'Airflow', 'Spark'])
  await skills.take(skills.skill('Kotlin'), 'Hide')
  await expect.poll(columns).toEqual(['Go', 'SQL', 'Airflow', 'Spark'])
  await expect(skills.grid).toHaveAttribute('aria-colcount', '5')
  await skills.take(skills.skill('SQL'), 'Show hidden columns (2)')
  await expect.poll(columns).toEqual([...sketchedSkills])
  await expect(skills.at('Ana', 'Java')).toHaveText('2')
})

test('frozen columns stay in view, and the focus never goes under them', async () => {
  await skills.page.setViewportSize({ width: 620, height: 600 })
  await skills.take(skills.skill('Java'), 'Freeze up to here')
  for (const skill of ['Kotlin', 'SQL']) {
    await skills.choose('Ana', skill)
    await skills.press(...Array(8).fill('Alt+Shift+ArrowRight'))
    await expect.poll(() => widthOf(skills.skill(skill))).toBe(132)
  }
  await skills.choose('Ana', 'Go')
  const left = (await skills.skill('Java').boundingBox())?.x
  for (const key of [
    'Home',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'End',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'Control+End',
    'Shift+Tab',
    'Control+ArrowLeft',
    'Tab',
    'PageUp',
    'Control+Home',
    'Tab',
    'Tab',
    'Tab',
  ]) {
    await skills.press(key)
    await skills.expectFocusInView(key)
    expect((await skills.skill('Java').boundingBox())?.x, key).toBe(left)
  }
  await skills.take(skills.skill('Go'), 'Unfreeze')
  await skills.page.setViewportSize({ width: 1440, height: 900 })
})

test.describe('sorting', () => {
  test('by one column, by a second among equals, and back; aria-sort says so', async () => {
    await skills.page.getByLabel('Group by').selectOption({ label: 'Nothing' })
    await skills.take(skills.skill('Kotlin'), 'Sort descending')
    await expect.poll(people).toEqual(['Eva', 'Dev', 'Ana', 'Ben', 'Cleo', 'Finn'])
    await expect(skills.skill('Kotlin')).toHaveAttribute('aria-sort', 'descending')
    await skills.take(skills.skill('Go'), 'Add to sort')
    await expect.poll(people).toEqual(['Eva', 'Dev', 'Cleo', 'Finn', 'Ana', 'Ben'])
    await expect(skills.skill('Go')).toHaveAttribute('aria-sort', 'ascending')
    await expect(skills.page).toHaveURL(/sort=Kotlin:desc,Go/)
    await skills.take(skills.skill('Go'), 'Clear sort')
    await expect.poll(people).toEqual([...sketchedPeople])
    await expect(skills.grid.locator('[aria-sort]')).toHaveCount(0)
  })

  test('within each group, empty cells last; a rating does not make its row jump away', async () => {
    await skills.take(skills.skill('Go'), 'Sort ascending')
    await expect.poll(people).toEqual(['Cleo', 'Ana', 'Ben', 'Finn', 'Dev', 'Eva'])
    await skills.choose('Cleo', 'Go')
    await skills.press('4')
    await expect(skills.at('Cleo', 'Go')).toHaveText('4')
    await expect(skills.at('Cleo', 'Go')).toBeFocused()
    expect(await people()).toEqual(['Cleo', 'Ana', 'Ben', 'Finn', 'Dev', 'Eva'])
  })

  test('by the name of the person, from the corner', async () => {
    await skills.take(skills.skill('Person'), 'Sort descending')
    await expect.poll(people).toEqual(['Cleo', 'Ben', 'Ana', 'Finn', 'Eva', 'Dev'])
  })
})

test.describe('filters', () => {
  const dialog = () => skills.page.getByRole('dialog', { name: 'Filter: Go' })

  test('by value: only the people whose cell has it stay; the head says that it is filtered', async () => {
    await skills.take(skills.skill('Go'), /^Filter…/)
    await dialog().getByRole('button', { name: 'None' }).click()
    await dialog().getByRole('option').filter({ hasText: /^1/ }).click()
    await dialog().getByRole('option').filter({ hasText: /^4/ }).click()
    await dialog().getByRole('button', { name: 'Apply' }).click()
    await expect.poll(people).toEqual(['Cleo', 'Dev'])
    const head = skills.grid.getByRole('columnheader', { name: 'Go, filtered' })
    await expect(head).toHaveCount(1)
    await expect(skills.page).toHaveURL(/filter\.Go=/)
    await skills.take(head, 'Clear filter')
    await expect.poll(people).toEqual([...sketchedPeople])
  })

  test('by text, with the keys alone', async () => {
    await skills.choose('Ana', 'Go')
    await skills.press('ArrowUp', 'ArrowUp', 'Alt+ArrowDown')
    await expect(dialog().getByLabel('Contains')).toBeFocused()
    await skills.press('4', 'Enter')
    await expect(dialog()).toHaveCount(0)
    await expect.poll(people).toEqual(['Dev'])
    await expect(skills.grid.locator(':focus')).toHaveCount(1)
  })

  test('what is typed in a dialog of the grid is nothing to the cells below it', async () => {
    await skills.choose('Ana', 'Java')
    await skills.take(skills.skill('Go'), 'All columns…')
    const search = skills.page.getByRole('dialog', { name: 'Columns' }).getByLabel('Search columns')
    await search.click()
    await skills.press('4', 'Control+a', 'Delete', '1')
    await expect(search).toHaveValue('1')
    await skills.press('Escape', 'Escape')
    await skills.expectTexts(['Ana'], ['Go', 'Java'], [['3', '2']])
  })

  test('that leave nobody say so and can be taken away', async () => {
    await skills.take(skills.skill('Go'), /^Filter…/)
    await dialog().getByLabel('Contains').fill('9')
    await dialog().getByRole('button', { name: 'Apply' }).click()
    await expect.poll(people).toEqual([])
    const reset = skills.page.getByRole('button', { name: 'Show everything' })
    const filtered = skills.grid.getByRole('columnheader', { name: 'Go, filtered' })
    if ((await reset.count()) > 0) await reset.click()
    else await skills.take(filtered, 'Clear filter')
    await expect.poll(people).toEqual([...sketchedPeople])
  })
})
