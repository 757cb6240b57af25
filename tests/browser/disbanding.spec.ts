import { expect, test } from '@playwright/test'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { DisbandingPage } from '#tests/browser/support/disbandingPage.ts'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { MatrixPage } from '#tests/browser/support/matrixPage.ts'

test.describe('ending a mission of the sample', () => {
  let disbanding: DisbandingPage

  test.beforeEach(async ({ page }) => {
    const visit = new FirstVisit(page)
    await visit.open()
    await visit.openSample()
    disbanding = new DisbandingPage(page)
  })

  test('an achieved mission is disbanded with hand-over, and undone as one', async ({ page }) => {
    const { panel } = disbanding
    await disbanding.open('Payments revamp')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Merge into…' }).click()
    await page.getByRole('dialog', { name: 'Merge Payments revamp' }).waitFor()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'More actions' })).toBeFocused()
    await panel.getByRole('button', { name: /^Place Femi Cole in Open account/ }).click()
    await expect(disbanding.step('People')).toContainText('1 placed, 8 to the bench')

    await disbanding.next('Skills that nobody outside the team holds')
    const skill = panel.getByRole('listitem').filter({ hasText: 'Card settlement' })
    await expect(skill).toContainText('Femi Cole')
    await expect(skill).toContainText('goes on in a team')

    // What is filled in survives a look elsewhere.
    await disbanding.openPart('History')
    await disbanding.openPart('Disband')
    await expect(disbanding.step('People')).toContainText('1 placed')

    // It cannot be finished with a thing left to nobody: it says which, and leads there.
    await disbanding.step('Review').click()
    await expect(panel).toContainText('left to nobody')
    await panel.getByRole('button', { name: 'Disband Payments revamp' }).click()
    await expect(panel.getByRole('heading', { name: 'Who takes over what it owns' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
      '“Payments on-call” is left to nobody. Choose a team that takes over.',
    )

    await disbanding.handOver('Payments service', 'Open account in 5 minutes')
    const service = disbanding.thing('Payments service')
    await expect(service).toContainText('shortfall 8')
    await expect(service).toContainText('nobody holds it')
    await service.getByRole('button', { name: /^Place there *Gus Prior/ }).click()
    await expect(service).toContainText('shortfall 5')
    await service.getByRole('button', { name: /^Plan learning *Bo Larsen/ }).click()
    await panel.getByRole('button', { name: 'Take the best covered for all' }).click()
    await expect(disbanding.step('Owned things')).toContainText('3 handed over')
    await expectAccessible(page)

    await disbanding.next('Interactions that end')
    await expect(panel).toContainText('Collaboration with Open account in 5 minutes')
    await disbanding.next('What was learnt')
    await panel.getByLabel('Lesson 1').fill('Run it together for two weeks before handing over')
    await disbanding.next('What all of it does')
    await expect(panel).toContainText('1 learning action is planned.')
    await expect(panel).toContainText('1 lesson is kept')
    await expect(panel).toContainText('end with the team')
    await expect(panel).toContainText(/Closed: \d+ finding|Less severe: \d+ finding/)
    await expectAccessible(page)

    await panel.getByRole('button', { name: 'Disband Payments revamp' }).click()
    await expect(panel).toContainText('Payments revamp was disbanded')
    await expect(panel.getByRole('link', { name: 'Open its history' })).toBeFocused()
    await disbanding.openPart('History')
    await expect(panel).toContainText('Run it together for two weeks before handing over')

    await disbanding.undo()
    await disbanding.openPart('Disband')
    await expect(disbanding.step('People')).toContainText('2 placed, 7 to the bench')
  })

  test('a team is split after a look at what that would do', async ({ page }) => {
    const matrix = new MatrixPage(page)
    await matrix.open()
    await matrix.team('Fraud alerts that matter').click()
    await page.keyboard.press('Control+K')
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor()
    await page.keyboard.type('split team')
    await page.getByRole('option', { name: 'Split team…' }).click()

    const dialog = page.getByRole('dialog', { name: 'Split Fraud alerts that matter' })
    await dialog.getByLabel('Name of the new team').fill('Alert quality')
    await dialog.getByRole('checkbox', { name: /^Abe Fox/ }).check()
    await dialog.getByRole('checkbox', { name: /^Di Marsh/ }).check()
    await expect(dialog).toContainText('0 → 2 people')
    await expect(dialog).toContainText('9 → 7 people')
    await expect(dialog).toContainText(/Opened: \d+ findings/)
    await expect(dialog).toContainText('team outside 5 to 9 people')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Split team' }).click()
    await expect(matrix.team('Fraud alerts that matter')).toContainText('7 people')
    await matrix.undo()
    await expect(matrix.team('Fraud alerts that matter')).toContainText('9 people')
  })
})
