import { rest, speed } from './measure.mjs'

const seconds = 3

/** @type {import('./measure.mjs').Measure} */
export const slowFrames = {
  key: 'frames',
  title: 'Frames at a quarter of the CPU',
  unit: '/s',
  told: `animation frames that the page got while scrolling at ${speed.toLocaleString('en')} px/s`,
  isPaced: true,
  sizes: ['middle'],
  async run({ page, client, inPage }) {
    await inPage((driver) => driver.mount())
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.waitForTimeout(rest)
    const figures = {}
    for (const isDiagonal of [false, true]) {
      const options = { speed, isDiagonal, seconds }
      const frames = await inPage((driver, measured) => driver.scroll(measured), options)
      figures[isDiagonal ? 'diagonal' : 'vertical'] = frames / seconds
      await page.waitForTimeout(rest)
    }
    return figures
  },
}
