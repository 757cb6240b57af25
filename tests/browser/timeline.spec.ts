import { expect, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { TimelinePage } from '#tests/browser/support/timelinePage.ts'

test.describe('the timeline of the sample organisation', () => {
  let timeline: TimelinePage

  test.beforeEach(async ({ page }) => {
    const visit = new FirstVisit(page)
    await visit.open()
    await visit.openSample()
    timeline = new TimelinePage(page)
    await timeline.open()
  })

  test('keys reach every mark, which is told by name and explained', async ({ page }) => {
    const { tree, details, shownDay } = timeline
    await timeline.mission('Developer platform').getByRole('rowheader').focus()
    await page.keyboard.press('End')
    const mark = tree.getByRole('gridcell', { name: /last holder Wes Kim leaves/ })
    for (let steps = 0; steps < 12; steps++) {
      if (await mark.evaluate((it) => it === document.activeElement)) break
      await page.keyboard.press('ArrowLeft')
    }
    await expect(mark).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(details).toContainText('leaves the organisation')
    await expect(details).toContainText('nobody in the mission holds it')
    await expect(details.getByRole('link', { name: 'Developer platform' })).toHaveAttribute(
      'href',
      /#\/missions\?mission=/,
    )
    await expectAccessible(page)

    await details.getByRole('button', { name: /^Look at/ }).click()
    await expect(shownDay).not.toHaveAttribute('aria-valuetext', /today/)
    await expect(page.getByRole('button', { name: 'Back to today' })).toBeVisible()
  })

  test('a mission opens to its owner and the stays of its members', async ({ page }) => {
    const { tree } = timeline
    const mission = timeline.mission('Fraud alerts that matter')
    await mission.getByRole('rowheader').focus()
    await page.keyboard.press('ArrowRight')
    await expect(mission).toHaveAttribute('aria-expanded', 'true')
    await expect(tree.getByRole('gridcell', { name: /^20 %, Data scientist, from/ })).toBeVisible()
    await expect(page).toHaveURL(/open=/)

    await page.getByRole('checkbox', { name: 'Hide names' }).check()
    await expect(tree).not.toContainText('Quin Doyle')
    await expect(tree.getByRole('rowheader', { name: /^Person \d+/ }).first()).toBeVisible()
    await page.getByRole('checkbox', { name: 'Hide names' }).uncheck()

    await mission.getByRole('rowheader').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(mission).toHaveAttribute('aria-expanded', 'false')
  })

  test('time is zoomed and moved by keys, wheel and drag; the day by the slider', async ({
    page,
  }) => {
    const first = await timeline.range.textContent()
    await timeline.tree.getByRole('rowheader').nth(1).focus()
    await page.keyboard.press('+')
    await expect(timeline.range).not.toHaveText(first ?? '')
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=/)
    const zoomed = await timeline.range.textContent()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(timeline.range).not.toHaveText(zoomed ?? '')
    await page.keyboard.press('0')
    const all = await timeline.range.textContent()

    const { x, y } = await timeline.middle()
    await page.mouse.move(x, y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect(timeline.range).not.toHaveText(all ?? '')
    const near = await timeline.range.textContent()
    await page.mouse.down()
    await page.mouse.move(x - 250, y, { steps: 3 })
    await page.mouse.up()
    await expect(timeline.range).not.toHaveText(near ?? '')

    const { shownDay: slider } = timeline
    const today = Number(await slider.getAttribute('aria-valuenow'))
    await slider.press('ArrowRight')
    await expect(slider).toHaveAttribute('aria-valuenow', String(today + 1))
    await expect(page.getByRole('button', { name: 'Back to today' })).toBeVisible()
    await slider.press('Home')
    await expect(slider).toHaveAttribute('aria-valuetext', /today$/)
  })

  test('ended missions come when asked for; a search that finds nothing says so', async ({
    page,
  }) => {
    const { search } = timeline
    const ended = timeline.mission('Paperless statements')
    await expect(ended).toHaveCount(0)
    await page.getByRole('checkbox', { name: /Show ended/ }).check()
    await search.fill('Paperless')
    await expect(ended).toBeVisible()
    await expect(timeline.mission('Developer platform')).toHaveCount(0)
    await search.fill('no such thing')
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await expect(timeline.mission('Developer platform')).toBeVisible()
  })
})
