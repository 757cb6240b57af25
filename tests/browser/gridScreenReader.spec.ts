import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { sketchSkills } from '#tests/browser/support/sketchedSkills.ts'
import { SkillsPage } from '#tests/browser/support/skillsPage.ts'
import { generateOrganisation } from '#tests/support/generator.ts'

/** What in the mirror says something about its place that cannot be true; empty: nothing. */
async function untruths({ grid }: SkillsPage): Promise<string[]> {
  return grid.evaluate((element) => {
    const found: string[] = []
    const number = (it: Element, name: string) => Number(it.getAttribute(name))
    const [rowCount, columnCount] = [
      number(element, 'aria-rowcount'),
      number(element, 'aria-colcount'),
    ]
    let lastRow = 0
    for (const row of element.querySelectorAll('[role=row]')) {
      const r = number(row, 'aria-rowindex')
      if (r <= lastRow || r > rowCount) found.push(`row ${r} after ${lastRow}`)
      lastRow = r
      let lastColumn = 0
      for (const cell of row.children) {
        const c = number(cell, 'aria-colindex')
        const span = Number(cell.getAttribute('aria-colspan') ?? 1)
        if (number(cell, 'aria-rowindex') !== r) found.push(`a cell of another row in ${r}`)
        if (c <= lastColumn || c + span - 1 > columnCount) found.push(`column ${c} in row ${r}`)
        lastColumn = c
      }
    }
    if (element.querySelectorAll('[tabindex="0"]').length !== 1) found.push('not one tab stop')
    return found
  })
}

test.describe('what the grid tells', () => {
  let skills: SkillsPage
  test.beforeAll(async ({ browser }) => {
    skills = await SkillsPage.of(await browser.newPage(), sketchSkills())
  })
  test.beforeEach(() => skills.startAnew())
  test.afterAll(() => skills.page.close())

  test('its counts, and a true index for every row, cell and head', async () => {
    expect(await skills.counts()).toEqual({ rows: 12, columns: 7 })
    await expect(skills.grid).toHaveAttribute('aria-multiselectable', 'true')
    await expect(skills.grid.getByRole('row')).toHaveCount(12)
    await expect(skills.grid.getByRole('gridcell')).toHaveCount(48)
    expect(await untruths(skills)).toEqual([])
    await expect(skills.grid.getByRole('columnheader', { name: 'Backend' })).toHaveAttribute(
      'aria-colspan',
      '4',
    )
  })

  test('facts: a level, an only holder, nothing rated, the holders of a team', async () => {
    await expect(skills.at('Ana', 'Java')).toHaveAccessibleName('Java, Ana: level 2')
    await expect(skills.at('Eva', 'Spark')).toHaveAccessibleName(
      'Spark, Eva: level 4, only holder in Payments',
    )
    await expect(skills.at('Cleo', 'SQL')).toHaveAccessibleName('SQL, Cleo: not rated')
    await expect(skills.at('Lending', 'Airflow')).toHaveAccessibleName(
      'Airflow, Lending: 0 holders',
    )
    await expect(skills.at('Lending', 'Airflow')).toHaveAttribute('aria-readonly', 'true')
    await expect(skills.at('Ana', 'Java')).not.toHaveAttribute('aria-readonly', /./)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${colorScheme}: at rest, selected, editing, listing, finding, filtering`, async () => {
      const { page } = skills
      await page.emulateMedia({ colorScheme })
      await skills.select(['Ana', 'Go'], ['Ben', 'Java'])
      await expectAccessible(page)
      await skills.press('F2')
      await expect(page.getByRole('listbox')).toBeVisible()
      await expectAccessible(page)
      await skills.editor.fill('9')
      await skills.press('Enter')
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page)
      await skills.press('Escape', 'Shift+F2')
      await expect(page.getByRole('textbox', { name: /^Comment on/ })).toBeFocused()
      await expectAccessible(page)
      await skills.press('Escape', 'Control+f')
      await page.keyboard.type('ana')
      await expect(skills.find.getByText(/^1 of/)).toBeVisible()
      await expectAccessible(page)
      await skills.press('Escape', 'Shift+F10')
      await expect(page.getByRole('menu')).toBeVisible()
      await expectAccessible(page)
      await skills.press('Escape')
      await skills.choose('Ana', 'Go')
      await skills.press('ArrowUp', 'ArrowUp', 'Alt+ArrowDown')
      await expect(page.getByRole('dialog', { name: 'Filter: Go' })).toBeVisible()
      await expectAccessible(page)
      await skills.press('Escape')
      await page.emulateMedia({ colorScheme: null })
    })
  }

  test('with forced colours the elements are seen instead of the canvas', async () => {
    const { page, grid } = skills
    const seen = () =>
      grid.evaluate((element) => {
        const canvas = element.querySelector('canvas')
        const cell = element.querySelector('[role=gridcell]')
        let opacity = 1
        for (let it: Element | null = cell; it !== null && it !== element; it = it.parentElement) {
          opacity *= Number(getComputedStyle(it).opacity)
        }
        return [canvas === null ? '' : getComputedStyle(canvas).visibility, opacity]
      })
    expect(await seen()).toEqual(['visible', 0])
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await seen()).toEqual(['hidden', 1])
    await skills.choose('Ana', 'Go')
    await skills.press('1')
    await expect(skills.at('Ana', 'Go')).toHaveText('1')
    await page.emulateMedia({ forcedColors: 'none' })
  })
})

test('in 3,000 × 400 every index stays true, and only what is in view is there', async ({
  page,
}) => {
  const skills = await SkillsPage.of(
    page,
    generateOrganisation({
      people: 3_000,
      skills: 400,
      teams: 300,
      chapters: 20,
      ratingsPerPerson: 10,
      seed: 7,
    }),
  )
  await expect(skills.grid).toHaveAttribute('aria-colcount', '401')
  await page.getByLabel('Group by').selectOption({ label: 'Nothing' })
  const { rows, columns } = await skills.counts()
  expect(rows).toBeGreaterThan(2_000)
  const drawn = () => skills.grid.getByRole('gridcell').count()

  await skills.grid.getByRole('gridcell').first().click()
  await skills.press('Control+Home')
  for (const key of [
    'Control+End',
    'PageUp',
    'Control+ArrowLeft',
    'Control+Home',
    'PageDown',
    'End',
  ]) {
    await skills.press(key)
    await skills.expectFocusInView(key)
    await expect.poll(() => untruths(skills), key).toEqual([])
    expect(await drawn(), key).toBeLessThan(2_500)
  }
  await skills.press('Control+End')
  expect(await skills.place()).toEqual([rows - 1, columns])

  await skills.grid.hover()
  await page.mouse.wheel(-4_000, -20_000)
  const middle = async () => {
    const row = skills.grid.locator('[role=row][data-kind=item]').nth(10)
    return Number(await row.getAttribute('aria-rowindex'))
  }
  await expect.poll(middle).toBeLessThan(rows - 100)
  await expect.poll(() => untruths(skills)).toEqual([])
  expect(await drawn()).toBeLessThan(2_500)
  expect(await skills.place()).toEqual([rows - 1, columns])
  await skills.press('2')
  await expect(skills.focused).toHaveText('2')
  await skills.press('ArrowUp')
  await skills.expectFocusInView('a key after the wheel')
  expect(await skills.place()).toEqual([rows - 2, columns])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a person reads and rates by tapping', async ({ page }) => {
    const skills = await SkillsPage.of(page, sketchSkills())
    const cell = skills.at('Ana', 'Java')
    await cell.tap()
    await expect(cell).toBeFocused()
    await expect(skills.editor).toHaveCount(0)
    await cell.tap()
    const option = page.getByRole('option', { name: /4 · Expert/ })
    await option.tap()
    await expect(cell).toHaveText('4')
    await expect(cell).toBeFocused()
    await skills.saved()
    expect(await overflow(page)).toBe(0)
  })
})

/** How much wider than the window the page is. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
