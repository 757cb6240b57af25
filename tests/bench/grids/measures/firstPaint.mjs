import { spent } from './measure.mjs'

/** @type {import('./measure.mjs').Measure} */
export const firstPaint = {
  key: 'paint',
  title: 'First paint',
  unit: 'ms',
  told: 'from mounting to the frame with cells in all corners, and CPU time of the main thread',
  // Frames follow at once: waiting for the screen's next turn would hide what differs.
  isPaced: false,
  sizes: ['small', 'middle', 'large'],
  async run({ client, inPage }) {
    await client.send('Performance.enable', { timeDomain: 'timeTicks' })
    const before = await spent(client)
    const ms = await inPage((driver) => driver.mount())
    const after = await spent(client)
    return { 'first paint': ms, CPU: after.processor - before.processor }
  },
}
