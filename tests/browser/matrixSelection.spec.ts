import { expect, test } from '@playwright/test'
import {
  account,
  fraud,
  notices,
  openSample,
  payments,
} from '#tests/browser/support/sampleMatrix.ts'

test('the mouse selects by dragging, with Shift, with Ctrl, and whole lines by their heads', async ({
  page,
}) => {
  const matrix = await openSample(page)
  const first = await matrix.cell(account, 'Backend')
  const last = await matrix.cell(fraud, 'Data')
  await matrix.press(first)
  await matrix.press(last, ['Shift'])
  await expect.poll(() => matrix.selected()).toEqual(['2,2', '2,3', '3,2', '3,3', '4,2', '4,3'])
  expect(await matrix.focused()).toEqual([2, 2])

  const from = await first.boundingBox()
  const to = await (await matrix.cell(fraud, 'Frontend')).boundingBox()
  if (from === null || to === null) throw new Error('Both cells are drawn.')
  await page.mouse.move(from.x + from.width - 5, from.y + 4)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 5, to.y + 4, { steps: 4 })
  await expect.poll(() => matrix.selected()).toEqual(['2,2', '2,3', '3,2', '3,3'])
  await page.mouse.up()

  await matrix.press(last, ['ControlOrMeta'])
  await expect.poll(() => matrix.selected()).toEqual(['2,2', '2,3', '3,2', '3,3', '4,3'])
  expect(await matrix.focused()).toEqual([4, 3])

  // Past the edge the drag goes on, column after column.
  await matrix.press(first)
  await page.mouse.move(from.x + from.width - 5, from.y + 4)
  await page.mouse.down()
  const room = await matrix.grid.boundingBox()
  await page.mouse.move((room?.x ?? 0) + (room?.width ?? 0) + 20, from.y + 4, { steps: 3 })
  await expect(matrix.status).toHaveText(/^6 teams × 1 chapter/)
  await page.mouse.up()

  await matrix.team(account).click()
  await matrix.team(payments).click({ modifiers: ['ControlOrMeta'] })
  await expect(matrix.status).toHaveText(/^2 teams × 7 chapters/)
  await expect(matrix.team(fraud)).toHaveAttribute('aria-selected', 'false')
  await matrix.chapter('Backend').click()
  await matrix.chapter('Data').click({ modifiers: ['Shift'] })
  await expect(matrix.status).toHaveText(/^6 teams × 3 chapters/)
  await matrix.grid.getByRole('columnheader').first().click()
  await expect(matrix.status).toHaveText(/^6 teams × 7 chapters/)
})

test('copied cells are text and a table as spreadsheets read them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const matrix = await openSample(page)
  const cell = await matrix.cell(account, 'Frontend')
  await matrix.press(cell)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  const text = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(text).toBe('"Kai Moreau\nLu Chen\nPriya Nair"\tMax Weber')

  await matrix.person('Kai Moreau', cell).click()
  await page.keyboard.press('Control+c')
  await expect.poll(text).toBe('Kai Moreau')

  await matrix.press(cell)
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('Control+c')
  const html = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
  await expect.poll(html).toMatch(/<table.*Open account in 5 minutes.*Kai Moreau<br.*Lu Chen/s)
})

test('names from a spreadsheet join the team, those unknown are said, one Undo takes it back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const matrix = await openSample(page)
  const to = await matrix.cell(payments, 'Data')
  await page.evaluate(() =>
    navigator.clipboard.writeText('"Rae Silva\r\nZoe Nobody"\r\nmei tanaka\r\n'),
  )
  await matrix.press(to)
  await page.keyboard.press('Control+v')
  await expect(notices(page)).toContainText(
    `2 people joined ${payments}, 1 name rejected (no person is called Zoe Nobody).`,
  )
  await expect(matrix.person('Rae Silva', to)).toBeFocused()
  await expect(matrix.person('Mei Tanaka', to)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(to).toHaveAccessibleName(/nobody/)

  // What was copied from the matrix itself goes the same way.
  await matrix.press(await matrix.cell(fraud, 'Data'))
  await page.keyboard.press('Control+c')
  await matrix.press(to)
  await page.keyboard.press('Control+v')
  await expect(to).toHaveAccessibleName(/^Data, Payments revamp: 3 people/)
  await page.keyboard.press('Control+z')
  await expect(to).toHaveAccessibleName(/nobody/)
})

test('Delete takes everybody in the range out of their teams, as one step', async ({ page }) => {
  const matrix = await openSample(page)
  const cell = await matrix.cell(account, 'Frontend')
  await matrix.press(cell)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Delete')
  await expect(notices(page)).toContainText('4 people taken out of 2 teams')
  await expect(cell).toHaveAccessibleName(/nobody/)
  await expect(cell).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveAccessibleName(/3 people/)
})
