import { expect, type Page, test } from '@playwright/test'
import type { Day } from '#core/model/day.ts'
import type { Rating } from '#core/model/rating.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import {
  sketchedPeople,
  sketchedSkills,
  sketchSkills,
} from '#tests/browser/support/sketchedSkills.ts'
import { SkillsPage } from '#tests/browser/support/skillsPage.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const choose = (page: Page, label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option })

test.describe('what is shown', () => {
  let skills: SkillsPage
  test.beforeAll(async ({ browser }) => {
    const context = await browser.newContext()
    skills = await SkillsPage.of(await context.newPage(), sketchSkills())
  })
  test.beforeEach(() => skills.startAnew())
  test.afterAll(() => skills.page.context().close())

  const groups = async () =>
    skills.grid.locator('[role=row][data-kind=group] > [role=rowheader]').allTextContents()

  test('people by team, chapter, role, location or together, with holders counted there', async () => {
    for (const [by, heads, foot] of [
      ['Team', ['Lending · 3', 'Payments · 3'], 'Holders in team'],
      ['Chapter', ['Backend · 3', 'Data · 3'], 'Holders in chapter'],
      ['Role', ['Analyst · 2', 'Engineer · 4'], null],
      ['Location', ['Madrid · 2', 'Oslo · 4'], null],
      ['Nothing', [], 'Holders in organisation'],
    ] as const) {
      await choose(skills.page, 'Group by', by)
      await expect.poll(groups, by).toEqual(heads)
      const feet = skills.grid.getByRole('rowheader', { name: /^Holders in/ })
      await expect(feet, by).toHaveCount(foot === null ? 0 : Math.max(1, heads.length))
      if (foot !== null) await expect(feet.first()).toHaveText(foot)
      expect((await skills.order('people')).toSorted()).toEqual([...sketchedPeople])
    }
  })

  test('groups close and open by a click, and keep their holders', async () => {
    await skills.person('Lending').click()
    await expect(skills.person('Lending')).toHaveAttribute('aria-expanded', 'false')
    await expect.poll(() => skills.order('people')).toEqual(['Dev', 'Eva', 'Finn'])
    await expect(skills.page).toHaveURL(/closed=Lending/)
    await skills.person('Lending').click()
    await expect.poll(() => skills.order('people')).toEqual([...sketchedPeople])
  })

  test('only what is at risk, only some chapters, only what is searched for', async () => {
    await choose(skills.page, 'Show', 'Only at risk')
    await expect.poll(() => skills.order('people')).not.toContain('Cleo')
    expect(await skills.order('skills')).not.toContain('Kotlin')
    await choose(skills.page, 'Show', 'Everything')

    await skills.page.getByRole('button', { name: /^Chapters/ }).click()
    await skills.page.getByRole('checkbox', { name: 'Backend' }).setChecked(false, { force: true })
    await skills.press('Escape')
    await expect.poll(() => skills.order('skills')).toEqual(['Airflow', 'Spark'])
    await expect(skills.grid.getByRole('columnheader', { name: 'Backend' })).toHaveCount(0)

    const search = skills.page.getByLabel('Filter people or skills')
    await search.fill('eva')
    await expect.poll(() => skills.order('people')).toEqual(['Eva'])
    await search.fill('zzz')
    await expect(skills.grid).toBeHidden()
    await skills.page.getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => skills.order('people')).toEqual([...sketchedPeople])
    await expect.poll(() => skills.order('skills')).toEqual([...sketchedSkills])
  })

  test('interest instead of levels, rated in the same way', async () => {
    await choose(skills.page, 'Cells', 'Interest')
    const cell = skills.at('Ana', 'Kotlin')
    await expect(cell).toHaveAccessibleName('Kotlin, Ana: interest not said')
    await cell.click()
    await skills.press('2')
    await expect(cell).toHaveAccessibleName('Kotlin, Ana: interest 2, Wants to learn it')
    await expect(skills.at('Lending', 'Kotlin')).toHaveAccessibleName(
      'Kotlin, Lending: 1 wants to learn it',
    )
    await skills.press('F2')
    await expect(skills.page.getByRole('listbox').getByRole('option')).toHaveCount(5)
    await skills.press('Escape')
    await choose(skills.page, 'Cells', 'Levels')
    await expect(cell).toHaveAccessibleName('Kotlin, Ana: not rated')
  })

  test('an address brings the arrangement to another tab, and Back brings the one before', async () => {
    await choose(skills.page, 'Group by', 'Nothing')
    await skills.take(skills.skill('Go'), 'Sort descending')
    await expect
      .poll(() => skills.order('people'))
      .toEqual(['Dev', 'Ana', 'Finn', 'Cleo', 'Ben', 'Eva'])
    await skills.take(skills.skill('Kotlin'), 'Hide')
    await expect.poll(() => skills.order('skills')).not.toContain('Kotlin')
    await expect(skills.page).toHaveURL(/group=none/)
    await expect(skills.page).toHaveURL(/sort=Go:desc/)
    await expect(skills.page).toHaveURL(/hide=Kotlin/)
    const address = skills.page.url()

    const other = new SkillsPage(await skills.page.context().newPage())
    await other.page.goto(address)
    await expect
      .poll(() => other.order('people'))
      .toEqual(['Dev', 'Ana', 'Finn', 'Cleo', 'Ben', 'Eva'])
    expect(await other.order('skills')).toEqual(['Go', 'Java', 'SQL', 'Airflow', 'Spark'])
    await other.page.close()

    await skills.page.getByRole('link', { name: /^Risk/ }).click()
    await expect(skills.grid).toHaveCount(0)
    await skills.page.goBack()
    await expect
      .poll(() => skills.order('people'))
      .toEqual(['Dev', 'Ana', 'Finn', 'Cleo', 'Ben', 'Eva'])
    await skills.page.goForward()
    await expect(skills.grid).toHaveCount(0)
    await skills.page.goBack()
    await expect(skills.page).toHaveURL(/hide=Kotlin/)
  })

  test('views are saved, left, opened again, renamed and deleted', async () => {
    const { page } = skills
    const views = async (entry: string | RegExp) => {
      await page.getByRole('button', { name: /^(Views|By Go|Go first)/ }).click()
      await page.getByRole('menu').getByRole('menuitem', { name: entry }).click()
    }
    const name = page.getByRole('dialog').getByLabel('Name')
    await skills.take(skills.skill('Go'), 'Sort descending')
    await views('Save this view…')
    await name.fill('By Go')
    await name.press('Enter')
    await expect(page.getByRole('button', { name: 'By Go' })).toBeVisible()
    await views('Reset view')
    await expect.poll(() => skills.order('people')).toEqual([...sketchedPeople])
    await views('By Go')
    await expect
      .poll(() => skills.order('people'))
      .toEqual(['Ana', 'Cleo', 'Ben', 'Dev', 'Finn', 'Eva'])
    await views(/^Rename/)
    await name.fill('Go first')
    await name.press('Enter')
    await skills.reload()
    await expect(page.getByRole('button', { name: 'Go first' })).toBeVisible()
    await views(/^Delete/)
    await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible()
  })
})

test('only what was assessed too long ago to be relied on', async ({ page }) => {
  const recent = day(new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10))
  const sketch = sketchOrganisation({
    people: { Ana: { can: { Go: 3, Java: 3 } }, Ben: { can: { Go: 3 } } },
    teams: { Lending: { members: ['Ana', 'Ben'] } },
  })
  const assessed = ({ person, skill }: Rating): Day =>
    person === 'Ana' && skill === 'Go' ? day('2020-01-01') : recent
  const skills = await SkillsPage.of(
    page,
    createWorkspace({
      organisation: [sketch.organisation.record],
      skills: [...sketch.skills],
      people: [...sketch.people],
      teams: [...sketch.teams],
      memberships: [...sketch.memberships],
      ratings: [...sketch.ratings].map((it) => ({ ...it, assessed: assessed(it) })),
    }),
  )
  await choose(page, 'Show', 'Only stale')
  await expect.poll(() => skills.order('people')).toEqual(['Ana'])
  await expect.poll(() => skills.order('skills')).toEqual(['Go'])
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

test('the sample names its only holders, and the focus stays in view across all of it', async ({
  page,
}) => {
  const skills = await SkillsPage.ofSample(page)
  await expect(
    skills.grid.getByRole('gridcell', { name: /: level \d, only holder in / }).first(),
  ).toBeVisible()
  await skills.grid.getByRole('gridcell').first().click()
  await skills.press('Control+Home')
  for (const key of [
    ...Array<string>(3).fill('PageDown'),
    'End',
    ...Array<string>(8).fill('ArrowUp'),
    ...Array<string>(12).fill('ArrowLeft'),
    'Control+End',
    'Control+Home',
    'ArrowUp',
    'ArrowUp',
    'End',
    'Home',
  ]) {
    await skills.press(key)
    await skills.expectFocusInView(key)
  }
})
