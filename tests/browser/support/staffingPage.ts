import { expect, type Locator, type Page } from '@playwright/test'
import { AppPage } from './appPage.ts'
import { FirstVisit } from './firstVisit.ts'

/** A mission's needs and its staffing, on the mission's own page. */
export class StaffingPage extends AppPage {
  /** The requirements, a row a skill. */
  readonly grid: Locator
  /** What is proposed, or why nothing is. */
  readonly answer: Locator
  readonly proposeButton: Locator
  /** Beside an answer to something else. */
  readonly againButton: Locator
  readonly staffButton: Locator
  readonly tryButton: Locator
  /** A row a person. */
  readonly people: Locator

  constructor(page: Page) {
    super(page)
    this.grid = page.getByRole('grid', { name: 'requirements' })
    this.answer = page.getByRole('region', { name: 'Proposed team' })
    this.proposeButton = page.getByRole('button', { name: 'Propose a team' })
    this.againButton = this.answer.getByRole('button', { name: 'Propose again' })
    this.staffButton = page.getByRole('button', { name: 'Staff the mission' })
    this.tryButton = page.getByRole('button', { name: 'Make it a scenario' })
    this.people = this.answer.getByRole('table').first().locator('tbody').getByRole('row')
  }

  /** The sample organisation, with the page of one of its missions open. */
  async openSample(mission: string, part: 'Needs' | 'Staffing'): Promise<void> {
    const firstVisit = new FirstVisit(this.page)
    await firstVisit.open()
    await firstVisit.openSample()
    const id = mission.toLowerCase().replaceAll(' ', '-')
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, `#/missions?mission=${id}`)
    await this.show(part)
  }

  async show(part: 'Charter' | 'Needs' | 'Staffing' | 'People'): Promise<void> {
    const tab = this.page.getByRole('tab', { name: part, exact: true })
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
  }

  /** A new mission in the sample organisation, with its page open. */
  async proposeMission(name: string, owner: string): Promise<void> {
    const firstVisit = new FirstVisit(this.page)
    await firstVisit.open()
    await firstVisit.openSample()
    await this.page.evaluate(() => {
      location.hash = '#/missions'
    })
    await this.page.getByRole('button', { name: 'New mission' }).first().click()
    const dialog = this.page.getByRole('dialog', { name: 'New mission' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    await this.choose('Product owner', owner)
    await dialog.getByRole('button', { name: 'Propose the mission' }).click()
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible()
  }

  /** The staffing of a new mission that needs one skill. */
  async openWithNeed(skill: string): Promise<void> {
    await this.proposeMission('Instant refunds', 'Ana Ruiz')
    await this.show('Needs')
    await this.typeNeed(skill, '3', '1')
    await this.show('Staffing')
  }

  /** Takes the mission to its next status. */
  async goOn(deed: string): Promise<void> {
    await this.page.getByRole('button', { name: `${deed}…` }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: deed, exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** Who is proposed, each with the home chapter. */
  async proposedPeople(): Promise<{ readonly name: string; readonly chapter: string }[]> {
    const heads = await this.people.getByRole('rowheader').allInnerTexts()
    return heads.map((text) => {
      const [name = '', chapter = ''] = text.split('\n')
      return { name, chapter }
    })
  }

  /** Shows the first of the other teams, and says without whom it is. */
  async switchToFirst(): Promise<string> {
    const button = this.answer.getByRole('button', { name: /^Switch to: Without/ }).first()
    const name = (await button.getAttribute('aria-label')) ?? ''
    await button.click()
    return name.replace('Switch to: Without ', '')
  }

  /** By the column and the skill that its name begins with. */
  cell(column: string, skill: string): Locator {
    return this.grid.getByRole('gridcell', { name: `${column}, ${skill}:` })
  }

  /** Adds needs through the blank row: a skill, Tab, a level, Tab, holders. */
  async typeNeed(skill: string, level: string, holders: string): Promise<void> {
    await this.cell('Skill', 'new requirement').click()
    await this.page.keyboard.type(skill)
    await this.page.keyboard.press('Tab')
    await expect(this.cell('From level', skill)).toBeFocused()
    await this.page.keyboard.type(level)
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.type(holders)
    await this.page.keyboard.press('Enter')
    await expect(this.cell('Holders', skill)).toHaveAccessibleName(new RegExp(`: ${holders}$`))
  }

  /** Chooses in a field that opens a list with a search over it. */
  async choose(field: string, choice: string): Promise<void> {
    await this.page.getByRole('button', { name: field }).click()
    const list = this.page.getByRole('dialog', { name: field })
    await list.getByRole('searchbox').fill(choice)
    await list.getByRole('option', { name: choice }).first().click()
  }

  /** Waits until a team is proven to be the best. */
  async proven(): Promise<void> {
    await expect(this.answer.getByText(/^Proven: no better team exists/)).toBeVisible()
  }

  /** Pastes text as another program has put it on the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((plain) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, text)
  }
}
