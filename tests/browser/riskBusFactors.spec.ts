import { expect, test, type Worker } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { ImportReport, madeFile } from '#tests/browser/support/importReport.ts'
import { RiskPage } from '#tests/browser/support/riskPage.ts'
import { seededRandom } from '#tests/support/random.ts'

test('the team that one departure hits hardest, why, and what its worst departure does', async ({
  page,
}) => {
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  const visit = new FirstVisit(page)
  await visit.open()
  await visit.openSample()
  const risk = new RiskPage(page)
  await risk.open()
  await risk.openView('Bus factors')

  const view = page.getByRole('tabpanel', { name: 'Bus factors' })
  await expect(view).toContainText(
    'Hit hardest by one departure: Developer platform, where 74 % of what it needs stands, and 37 % if Wes Kim leaves.',
  )
  const table = view.getByRole('table', { name: 'Bus factors', exact: true })
  const team = table.getByRole('row', { name: /^Developer platform/ })
  await expect(team).toContainText('1 person leaves')
  expect(workers).toContainEqual(expect.stringContaining('measure.worker'))

  await team.getByRole('button').press('ArrowDown')
  await expect(table.getByRole('row').nth(2).getByRole('button')).toBeFocused()
  await team.getByRole('button').click()
  const details = page.getByRole('complementary', { name: 'Bus factors' })
  await expect(details).toContainText(/loses a needed skill if any one of these \w+ people leaves/)
  await expect(details).toContainText('more than half of it is gone if')
  await expect(details.getByRole('heading', { name: 'Weakest skills' })).toBeVisible()
  await expect(
    view.getByRole('table', { name: /^Developer platform: what stands/ }).getByRole('row'),
  ).toHaveCount(7)
  await expectAccessible(page)

  await page.getByLabel('Gone: more than (%)').fill('80')
  await expect(details).toContainText('more than 80 % of it is gone if')
  await details.getByRole('link', { name: 'Wes Kim', exact: true }).first().click()
  await expect(page).toHaveURL(/view=departures.*people=/)
})

test('a search that takes long tells how far it is, and is ended by Cancel', async ({ page }) => {
  const running = new Set<Worker>()
  page.on('worker', (worker) => {
    if (!worker.url().includes('measure.worker')) return
    running.add(worker)
    worker.on('close', () => running.delete(worker))
  })
  const files = new ImportReport(page)
  await files.startEmpty()
  await files.choose(...denseChapters(3))
  await files.wizard.apply()
  const risk = new RiskPage(page)
  await risk.open()
  await risk.openView('Bus factors')
  const table = page.getByRole('table', { name: 'Bus factors', exact: true })
  await expect(page.getByRole('progressbar', { name: 'Searching' })).toBeVisible()
  await expect(table).toContainText('being worked out')
  expect(running.size).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(table).toContainText('cancelled')
  await expect(page.getByRole('button', { name: 'Work it out' })).toBeVisible()
  await expect.poll(() => running.size).toBe(0)
})

/** Chapters of 60 people and 100 skills, of which each holds 12: none is searched in no time. */
function denseChapters(count: number) {
  const random = seededRandom(4)
  const chapters = ['id,name']
  const skills = ['id,name,chapter']
  const people = ['id,name,chapter']
  const ratings = ['person,skill,level']
  for (let chapter = 0; chapter < count; chapter++) {
    chapters.push(`c${chapter},Chapter ${chapter}`)
    for (let at = 0; at < 100; at++)
      skills.push(`s${chapter}-${at},Skill ${chapter}-${at},c${chapter}`)
    for (let at = 0; at < 60; at++) {
      people.push(`p${chapter}-${at},Person ${chapter}-${at},c${chapter}`)
      const held = new Set<number>()
      while (held.size < 12) held.add(random.below(100))
      for (const skill of held) ratings.push(`p${chapter}-${at},s${chapter}-${skill},4`)
    }
  }
  return Object.entries({ chapters, skills, people, ratings }).map(([name, lines]) =>
    madeFile(`${name}.csv`, `${lines.join('\n')}\n`),
  )
}
