import { rest, speed } from './measure.mjs'

/** @type {import('./measure.mjs').Measure} */
export const heap = {
  key: 'heap',
  title: 'Heap above the data',
  unit: 'MB',
  told: 'of JavaScript, after a second of scrolling, all code having run before; beside it, of the DOM',
  isPaced: true,
  sizes: ['large'],
  async run({ page, client, inPage, size }) {
    const use = async () => {
      await inPage((driver) => driver.mount())
      await page.waitForTimeout(rest)
      const options = { seconds: 1, speed, isDiagonal: true }
      await inPage((driver, asked) => driver.scroll(asked), options)
      await page.waitForTimeout(rest)
    }
    // Compiled functions are on the heap too: those are to be there before.
    await inPage((driver) => driver.prepare({ rows: 500, columns: 100 }))
    await use()
    await inPage((driver) => driver.unmount())
    await inPage((driver, made) => driver.prepare(made), size)
    const before = await usage(client)
    await use()
    const after = await usage(client)
    return { heap: after.script - before.script, DOM: after.dom - before.dom }
  },
}

/** In MB, of what is reachable. */
async function usage(client) {
  await client.send('HeapProfiler.enable')
  for (let time = 0; time < 2; time++) await client.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize } = await client.send('Runtime.getHeapUsage')
  return { script: usedSize / 1e6, dom: embedderHeapUsedSize / 1e6 }
}
