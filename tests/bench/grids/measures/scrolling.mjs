import { rest, speed, spent } from './measure.mjs'

const seconds = 3

/**
 * Told twice: by the clock, as the browser's tasks took, whoever else had the processor meanwhile;
 * and as the processor time that the thread really got.
 *
 * @type {import('./measure.mjs').Measure}
 */
export const scrolling = {
  key: 'scroll',
  title: 'Main thread while scrolling',
  unit: 'ms/s',
  told: `at ${speed.toLocaleString('en')} px/s; tasks by the clock, and the thread's CPU time`,
  isPaced: true,
  sizes: ['large'],
  async run({ page, client, inPage }) {
    await inPage((driver) => driver.mount())
    await page.waitForTimeout(rest)
    await client.send('Performance.enable', { timeDomain: 'timeTicks' })
    const figures = {}
    for (const isDiagonal of [false, true]) {
      const options = { speed, isDiagonal }
      await inPage((driver, warm) => driver.scroll(warm), { ...options, seconds: 0.5 })
      const before = await spent(client)
      await inPage((driver, measured) => driver.scroll(measured), { ...options, seconds })
      const after = await spent(client)
      const way = isDiagonal ? 'diagonal' : 'vertical'
      figures[way] = (after.tasks - before.tasks) / seconds
      figures[`${way} CPU`] = (after.processor - before.processor) / seconds
    }
    return figures
  },
}
