/**
 * One thing that is measured, on a fresh page each time.
 *
 * @typedef {object} Measure
 * @property {string} key on the command line
 * @property {string} title
 * @property {string} unit
 * @property {string} told what exactly is measured
 * @property {boolean} isPaced the browser keeps to 60 frames a second
 * @property {readonly ('small' | 'middle' | 'large')[]} sizes unless the command line names one
 * @property {(visit: Visit) => Promise<Record<string, number>>} run gives its figures by name
 *
 * A page whose data are made and whose grid is not mounted yet.
 *
 * @typedef {object} Visit
 * @property {import('@playwright/test').Page} page
 * @property {import('@playwright/test').CDPSession} client
 * @property {<T, A>(run: (driver: import('../page/driver.ts').Driver, argument: A) => T, argument?: A) => Promise<Awaited<T>>} inPage
 * @property {{ rows: number, columns: number }} size of its data
 * @property {string} subject
 */

/** After mounting, before anything else is measured. */
export const rest = 400

export const speed = 2_000

/** Milliseconds that the page's main thread has spent: in tasks by the clock, and of processor time. */
export async function spent(client) {
  const { metrics } = await client.send('Performance.getMetrics')
  const ms = (wanted) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000
  return { tasks: ms('TaskDuration'), processor: ms('ThreadTime') }
}
