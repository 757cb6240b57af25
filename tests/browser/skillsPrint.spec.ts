import { expect, test } from '@playwright/test'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { SkillsPage } from '#tests/browser/support/skillsPage.ts'

test('every person is printed with every skill, on as many pages as that takes', async ({
  page,
}) => {
  const firstVisit = new FirstVisit(page)
  await firstVisit.open()
  await firstVisit.openSample()
  const skills = new SkillsPage(page)
  await skills.open()
  const headRows = 2
  const rows = Number(await skills.grid.getAttribute('aria-rowcount')) - headRows
  const columns = Number(await skills.grid.getAttribute('aria-colcount')) - 1
  const printed = page.evaluate(
    () =>
      new Promise<{ rows: number; columns: number }[]>((resolve) => {
        const measure = () =>
          resolve(
            [...document.querySelectorAll('table')].map((table) => ({
              rows: table.querySelectorAll('tbody tr').length,
              columns: table.querySelectorAll('thead tr:last-child th').length,
            })),
          )
        addEventListener('beforeprint', measure, { once: true })
      }),
  )
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const blocks = await printed
  expect(blocks.map((block) => block.rows)).toEqual(blocks.map(() => rows))
  expect(blocks.reduce((sum, block) => sum + block.columns, 0)).toBe(columns)
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThan(blocks.length)
  await expect(page.getByRole('table')).toHaveCount(0)
})
