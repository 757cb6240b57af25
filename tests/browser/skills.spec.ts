import { writeFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { serializeBundle } from '#core/interchange/serializeBundle.ts'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { SkillsPage } from '#tests/browser/support/skillsPage.ts'
import { generateOrganisation } from '#tests/support/generator.ts'

async function openSkills(page: Page): Promise<SkillsPage> {
  const firstVisit = new FirstVisit(page)
  await firstVisit.open()
  await firstVisit.openSample()
  const skills = new SkillsPage(page)
  await skills.open()
  await skills.grid.getByRole('gridcell').first().waitFor()
  return skills
}

/** Row and column of what has the focus, as ARIA counts them. */
async function focusPlace(page: Page): Promise<readonly [row: number, column: number]> {
  return page.evaluate(() => {
    const index = (name: string) => Number(document.activeElement?.getAttribute(name))
    return [index('aria-rowindex'), index('aria-colindex')]
  })
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Puts the focus into the first cell of the grid and tells where that is. */
async function enterGrid(skills: SkillsPage): Promise<readonly [row: number, column: number]> {
  await skills.grid.getByRole('gridcell').first().click()
  await press(skills.page, 'Control+Home')
  return focusPlace(skills.page)
}

const focused = (page: Page) => page.locator(':focus')

test.describe('what the grid tells', () => {
  test('true counts of rows and columns, and indexes on every row, cell and head', async ({
    page,
  }) => {
    const { grid } = await openSkills(page)
    const columns = Number(await grid.getAttribute('aria-colcount'))
    expect(await grid.getByRole('gridcell').count()).toBeGreaterThan(columns)
    const unnumbered = await grid.evaluate(
      (element) =>
        element.querySelectorAll(
          '[role=row]:not([aria-rowindex]), :is([role=gridcell], [role=rowheader], [role=columnheader]):not([aria-rowindex][aria-colindex])',
        ).length,
    )
    expect(unnumbered).toBe(0)
    const consistent = await grid.evaluate((element) =>
      [...element.querySelectorAll('[role=row] > [aria-colindex]')].every(
        (cell) =>
          cell.getAttribute('aria-rowindex') ===
          cell.closest('[role=row]')?.getAttribute('aria-rowindex'),
      ),
    )
    expect(consistent).toBe(true)
    await enterGrid(new SkillsPage(page))
    await press(page, 'Control+End')
    const [row, column] = await focusPlace(page)
    expect(column).toBe(columns)
    expect(row).toBeLessThanOrEqual(Number(await grid.getAttribute('aria-rowcount')))
  })

  test('a cell says the fact, and the holders under a group say theirs', async ({ page }) => {
    const skills = await openSkills(page)
    await expect(
      skills.grid.getByRole('gridcell', { name: /: level \d, only holder in / }).first(),
    ).toBeVisible()
    const holders = skills.grid.getByRole('row').filter({ hasText: 'Holders in team' }).first()
    await expect(holders.getByRole('gridcell').first()).toHaveAccessibleName(/: \d+ holders?/)
    await expect(holders.getByRole('gridcell').first()).toHaveAttribute('aria-readonly', 'true')
  })
})

test.describe('rating', () => {
  test('a digit sets the level at once and stays; one undo takes it back', async ({ page }) => {
    const skills = await openSkills(page)
    const place = await enterGrid(skills)
    const cell = focused(page)
    const before = await cell.textContent()
    const level = before === '2' ? '4' : '2'
    await press(page, level)
    await expect(cell).toHaveText(level)
    expect(await focusPlace(page)).toEqual(place)
    await skills.saved()
    await skills.undo()
    const [row, column] = place
    const same = skills.grid.locator(
      `[role=gridcell][aria-rowindex="${row}"][aria-colindex="${column}"]`,
    )
    await expect(same).toHaveText(before ?? '')
    await skills.redo()
    await skills.reload()
    await expect(same).toHaveText(level)
  })

  test('after a digit Enter goes down; Delete clears; a dash says not applicable', async ({
    page,
  }) => {
    const skills = await openSkills(page)
    const [row, column] = await enterGrid(skills)
    await press(page, '3', 'Enter')
    expect(await focusPlace(page)).toEqual([row + 1, column])
    await press(page, '-')
    await expect(focused(page)).toHaveText('–')
    await expect(focused(page)).toHaveAccessibleName(/: not applicable$/)
    await press(page, 'Delete')
    await expect(focused(page)).toHaveText('')
    await expect(focused(page)).toHaveAccessibleName(/: not rated$/)
  })

  test('Enter edits in place: Escape gives up, Enter keeps and goes down', async ({ page }) => {
    const skills = await openSkills(page)
    const [row, column] = await enterGrid(skills)
    await press(page, '2', 'F2')
    const editor = page.locator('input:focus')
    await expect(editor).toHaveValue('2')
    await editor.fill('9')
    await press(page, 'Enter')
    await expect(page.getByRole('alert')).toHaveText(/Levels go from 0 to 4/)
    await press(page, 'Escape')
    await expect(focused(page)).toHaveText('2')
    expect(await focusPlace(page)).toEqual([row, column])

    await press(page, 'F2')
    await page.locator('input:focus').fill('expert')
    await press(page, 'Enter')
    expect(await focusPlace(page)).toEqual([row + 1, column])
    await press(page, 'ArrowUp')
    await expect(focused(page)).toHaveText('4')
  })

  test('after a run of Tabs, Enter returns to the first column', async ({ page }) => {
    const skills = await openSkills(page)
    const [row, column] = await enterGrid(skills)
    await press(page, '1', 'Tab', '2', 'Tab', '3', 'Enter')
    expect(await focusPlace(page)).toEqual([row + 1, column])
  })

  test('a click elsewhere keeps what is being typed, in the cell where it was typed', async ({
    page,
  }) => {
    const skills = await openSkills(page)
    const [row, column] = await enterGrid(skills)
    const cellAt = (r: number) =>
      skills.grid.locator(`[role=gridcell][aria-rowindex="${r}"][aria-colindex="${column}"]`)
    await cellAt(row).dblclick()
    await page.locator('input:focus').fill('1')
    const below = await cellAt(row + 2).textContent()
    await cellAt(row + 2).click()
    await expect(cellAt(row)).toHaveText('1')
    await expect(cellAt(row + 2)).toHaveText(below ?? '')
    await expect(cellAt(row + 2)).toBeFocused()
  })

  test('a range is filled and cleared as one step each', async ({ page }) => {
    const skills = await openSkills(page)
    await enterGrid(skills)
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', '4')
    const selected = skills.grid.locator('[role=gridcell][aria-selected=true]')
    await expect(selected).toHaveCount(6)
    await expect(selected).toHaveText(Array(6).fill('4'))
    await press(page, 'Delete')
    await expect(selected).toHaveText(Array(6).fill(''))
    await press(page, 'Control+z')
    await expect(selected).toHaveText(Array(6).fill('4'))
    await press(page, 'Escape')
    await expect(selected).toHaveCount(1)
  })

  test('cells are copied and pasted as text that spreadsheets read', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const skills = await openSkills(page)
    await enterGrid(skills)
    await press(page, '1', 'ArrowRight', '2', 'ArrowLeft')
    await press(page, 'Shift+ArrowRight', 'Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1\t2')
    await press(page, 'ArrowDown', 'Control+v')
    await expect(focused(page)).toHaveText('1')
    await press(page, 'ArrowRight')
    await expect(focused(page)).toHaveText('2')
    await press(page, 'ArrowLeft')
    await page.evaluate(() => navigator.clipboard.writeText('3\tgood\r\n4\t0\r\n'))
    await press(page, 'Control+v')
    await expect(focused(page)).toHaveText('3')
    await expect(page.getByText(/3 ratings changed, 1 rejected/).first()).toBeAttached()
    await press(page, 'Control+z')
    await expect(focused(page)).toHaveText('1')
  })

  test('marks follow the rating: a second holder takes the ring away', async ({ page }) => {
    const skills = await openSkills(page)
    const holder = skills.grid.locator('[role=gridcell][data-ring=strong]').first()
    const [row, column, name] = await holder.evaluate((cell) => [
      Number(cell.getAttribute('aria-rowindex')),
      Number(cell.getAttribute('aria-colindex')),
      cell.getAttribute('aria-label') ?? '',
    ])
    const at = (r: number) =>
      skills.grid.locator(`[role=gridcell][aria-rowindex="${r}"][aria-colindex="${column}"]`)
    const group = /only holder in (.+?)(, not needed there)?$/.exec(String(name))?.[1]
    const foot = skills.grid.getByRole('gridcell', { name: `, ${group}: 1 holder` }).first()
    await expect(foot).toHaveText('1')
    const isItem = (r: number) =>
      skills.grid
        .locator(`[role=row][aria-rowindex="${r}"]`)
        .evaluate((it) => it.getAttribute('data-kind') === 'item')
    const other = (await isItem(Number(row) + 1)) ? Number(row) + 1 : Number(row) - 1
    await at(other).click()
    await press(page, '4')
    await expect(holder.and(at(Number(row)))).toHaveCount(0)
    await expect(at(Number(row))).not.toHaveAccessibleName(/only holder/)
  })
})

test.describe('moving', () => {
  test('arrows, Home, End, Page keys and Ctrl with them', async ({ page }) => {
    const skills = await openSkills(page)
    const [row, column] = await enterGrid(skills)
    const last = Number(await skills.grid.getAttribute('aria-colcount'))
    const steps: readonly [string, number, number][] = [
      ['ArrowRight', row, column + 1],
      ['ArrowDown', row + 1, column + 1],
      ['ArrowLeft', row + 1, column],
      ['ArrowUp', row, column],
      ['End', row, last],
      ['ArrowRight', row, last],
      ['Home', row, 2],
      ['ArrowLeft', row, 1],
      ['ArrowLeft', row, 1],
      ['Control+Home', row, 2],
    ]
    for (const [key, r, c] of steps) {
      await press(page, key)
      expect(await focusPlace(page), key).toEqual([r, c])
    }
    await press(page, 'PageDown')
    const [afterPage] = await focusPlace(page)
    expect(afterPage).toBeGreaterThan(row + 3)
    await press(page, 'PageUp')
    expect(await focusPlace(page)).toEqual([row, 2])
  })

  test('Ctrl with an arrow goes to the edge of the filled block', async ({ page }) => {
    const skills = await openSkills(page)
    const [row] = await enterGrid(skills)
    for (const level of ['1', '2', '3']) await press(page, level, 'ArrowRight')
    await press(page, 'Delete', 'ArrowRight', '4', 'Home', 'Control+ArrowRight')
    expect(await focusPlace(page)).toEqual([row, 4])
    await press(page, 'Control+ArrowRight')
    expect(await focusPlace(page)).toEqual([row, 6])
  })

  test('one tab stop; Tab goes from cell to cell, F6 and Escape twice leave', async ({ page }) => {
    const skills = await openSkills(page)
    await expect(skills.grid.locator('[tabindex="0"]')).toHaveCount(1)
    const [row, column] = await enterGrid(skills)
    await press(page, 'Tab', 'Tab')
    expect(await focusPlace(page)).toEqual([row, column + 2])
    await press(page, 'Shift+Tab')
    expect(await focusPlace(page)).toEqual([row, column + 1])
    for (const keys of [['F6'], ['Escape', 'Escape']]) {
      await skills.grid.locator('[tabindex="0"]').focus()
      await press(page, ...keys)
      await expect(skills.grid.locator(':focus')).toHaveCount(0)
      await expect(focused(page)).toHaveCount(1)
    }
  })

  test('the focus is never hidden under heads, however the keys and the wheel move', async ({
    page,
  }) => {
    const skills = await openSkills(page)
    await enterGrid(skills)
    const walk = [
      ...Array<string>(3).fill('PageDown'),
      'End',
      ...Array<string>(8).fill('ArrowUp'),
      ...Array<string>(12).fill('ArrowLeft'),
      'Control+End',
      'Control+Home',
    ]
    for (const key of walk) {
      await press(page, key)
      await expectFocusInView(page, key)
    }
    await skills.grid.hover()
    await page.mouse.wheel(1500, 1500)
    await expect(skills.grid.locator(':focus')).toHaveCount(1)
    // The browser scrolls in its own time: the key has to come after it, not before.
    await expectAtRest(skills.grid)
    await press(page, 'ArrowRight')
    await expectFocusInView(page, 'a key after the wheel')
  })

  test('heads have the focus too, and their menu renames and sets the minimum level', async ({
    page,
  }) => {
    const skills = await openSkills(page)
    const [, column] = await enterGrid(skills)
    await press(page, 'Control+ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown')
    await press(page, 'Control+Home', 'ArrowUp', 'ArrowUp')
    await expect(focused(page)).toHaveAttribute('role', 'columnheader')
    expect((await focusPlace(page))[1]).toBe(column)
    const name = (await focused(page).getAttribute('aria-label')) ?? ''
    await press(page, 'Enter')
    const menu = page.getByRole('menu', { name })
    await menu.getByRole('menuitem', { name: /^1 · / }).click()
    await expect(menu).toBeHidden()
    await expect(focused(page)).toHaveAttribute('role', 'columnheader')
    await press(page, 'Shift+F10')
    await expect(menu.getByRole('menuitem', { name: /^1 · .*chosen/ })).toBeVisible()
    await menu.getByRole('menuitem', { name: 'Rename or edit…' }).click()
    await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue(name)
  })
})

test.describe('what is shown', () => {
  test('by chapter and ungrouped, with holders counted there', async ({ page }) => {
    const skills = await openSkills(page)
    await page.getByLabel('Group by').selectOption({ label: 'Chapter' })
    await expect(skills.grid.getByText('Holders in chapter').first()).toBeVisible()
    await page.getByLabel('Group by').selectOption({ label: 'Nothing' })
    await enterGrid(skills)
    await press(page, 'Control+End', 'ArrowDown', 'Home', 'ArrowLeft')
    await expect(focused(page)).toHaveText('Holders in organisation')
  })

  test('only what is at risk, only some chapters, only what is searched for', async ({ page }) => {
    const skills = await openSkills(page)
    const columns = async () => Number(await skills.grid.getAttribute('aria-colcount'))
    const rows = async () => Number(await skills.grid.getAttribute('aria-rowcount'))
    const [allColumns, allRows] = [await columns(), await rows()]
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Only at risk' })
    expect(await columns()).toBeLessThan(allColumns)
    expect(await rows()).toBeLessThan(allRows)
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Everything' })

    await page.getByRole('button', { name: /^Chapters/ }).click()
    await page.getByRole('checkbox', { name: 'Backend' }).setChecked(false, { force: true })
    await press(page, 'Escape')
    expect(await columns()).toBeLessThan(allColumns)
    await expect(skills.grid.getByRole('columnheader', { name: 'Backend' })).toHaveCount(0)

    await page.getByLabel('Filter people or skills').fill('zzz')
    await expect(skills.grid).toBeHidden()
    await page.getByRole('button', { name: 'Show everything' }).click()
    expect([await columns(), await rows()]).toEqual([allColumns, allRows])
  })

  test('an empty organisation says what to do next', async ({ page }) => {
    const firstVisit = new FirstVisit(page)
    await firstVisit.open()
    await firstVisit.startEmpty()
    await page.evaluate(() => {
      location.hash = '#/skills'
    })
    await expect(page.getByText('No people and skills yet')).toBeVisible()
    await page.getByRole('button', { name: 'Add a person' }).click()
    await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused()
  })
})

test('a large organisation is whole, and only what is in view is drawn', async ({
  page,
}, testInfo) => {
  const workspace = generateOrganisation({
    people: 3_000,
    skills: 400,
    teams: 300,
    chapters: 20,
    ratingsPerPerson: 10,
    seed: 7,
  })
  const paths = serializeBundle(workspace).map(({ name, text }) => {
    const path = testInfo.outputPath(name)
    writeFileSync(path, text)
    return path
  })
  const firstVisit = new FirstVisit(page)
  await firstVisit.open()
  await (await firstVisit.importFiles(...paths)).apply()
  const skills = new SkillsPage(page)
  await skills.open()
  await expect(skills.grid).toHaveAttribute('aria-colcount', '401')
  await page.getByLabel('Group by').selectOption({ label: 'Nothing' })
  const rows = Number(await skills.grid.getAttribute('aria-rowcount'))
  expect(rows).toBeGreaterThan(2_000)
  const drawn = () => skills.grid.getByRole('gridcell').count()

  await enterGrid(skills)
  expect(await drawn()).toBeLessThan(2_500)
  await press(page, 'Control+End')
  expect(await focusPlace(page)).toEqual([rows - 1, 401])
  await expectFocusInView(page, 'Ctrl+End')
  expect(await drawn()).toBeLessThan(2_500)

  const [row, column] = await focusPlace(page)
  await skills.grid.hover()
  await page.mouse.wheel(-4_000, -20_000)
  await expect(skills.grid.getByRole('gridcell').nth(400)).toBeAttached()
  expect(await drawn()).toBeLessThan(2_500)
  expect(await focusPlace(page)).toEqual([row, column])
  await press(page, '2')
  await expect(focused(page)).toHaveText('2')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the skills are accessible in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const skills = await openSkills(page)
    await enterGrid(skills)
    await press(page, 'Shift+ArrowDown')
    await expectAccessible(page)
  })
}

/** What is drawn at the middle of the focused cell is the cell itself. */
async function expectFocusInView(page: Page, after: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const cell = document.activeElement
          if (cell === null) return false
          const { left, top, width, height } = cell.getBoundingClientRect()
          const corners = [
            [left + 2, top + 2],
            [left + Math.min(width, 200) - 3, top + height - 3],
          ] as const
          return corners.every(([x, y]) => cell.contains(document.elementFromPoint(x, y)))
        }),
      { message: `the focused cell is in full view after ${after}` },
    )
    .toBe(true)
}

/** Waits until the grid has been scrolled and stands still. */
async function expectAtRest(grid: Locator): Promise<void> {
  let last = -1
  await expect
    .poll(async () => {
      const now = await grid.evaluate((it) => it.scrollTop)
      const isAtRest = now > 0 && now === last
      last = now
      return isAtRest
    })
    .toBe(true)
}
