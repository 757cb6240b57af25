import type { Locator, Page } from '@playwright/test'
import { AppPage } from './appPage.ts'

/** Missions over time. */
export class TimelinePage extends AppPage {
  /** The picture, which is a tree of rows and cells. */
  readonly tree: Locator
  /** The days shown, in words. */
  readonly range: Locator
  readonly shownDay: Locator
  /** The pane that explains what is chosen. */
  readonly details: Locator
  readonly search: Locator

  constructor(page: Page) {
    super(page)
    this.tree = page.getByRole('treegrid', { name: 'Missions over time' })
    this.range = page.getByRole('group', { name: 'Days shown' }).getByRole('status')
    this.shownDay = page.getByRole('slider', { name: 'Shown day' })
    this.details = page.getByRole('complementary', { name: /^Details of/ })
    this.search = page.getByLabel('Find a mission, person or skill')
  }

  async open(): Promise<void> {
    await this.goTo('timeline')
    await this.tree.waitFor()
  }

  mission(name: string): Locator {
    return this.tree.getByRole('row', { name: new RegExp(`^${name}`) })
  }

  /** The place of the middle of the lowest rows, for a pointer. */
  async middle(): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.tree.boundingBox()
    if (box === null) throw new Error('The timeline is not drawn')
    return { x: box.x + box.width / 2, y: box.y + box.height - 20 }
  }
}
