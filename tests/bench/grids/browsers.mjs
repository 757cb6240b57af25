import { chromium } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../../setup/chromium.mjs'
import { unpaced } from '../editToPaint.mjs'

const viewport = { width: 1440, height: 900 }

/** The browser that all subjects share, started when first asked for; one more without pacing. */
export function openBrowsers() {
  const started = new Map()
  const browser = (isPaced) => {
    const args = isPaced ? chromiumArgs : [...chromiumArgs, ...unpaced]
    const running =
      started.get(isPaced) ?? chromium.launch({ executablePath: chromiumPath(), args })
    started.set(isPaced, running)
    return running
  }
  return {
    /**
     * A page with the data made, before its grid is mounted.
     *
     * @template T
     * @param {{ address: string, size: { rows: number, columns: number }, isPaced: boolean, subject: string }} where
     * @param {(visit: import('./measures/measure.mjs').Visit) => Promise<T>} run
     * @returns {Promise<T>}
     */
    async visit({ address, size, isPaced, subject }, run) {
      const context = await (await browser(isPaced)).newContext({ viewport, colorScheme: 'light' })
      try {
        const page = await context.newPage()
        page.setDefaultTimeout(60_000)
        const client = await context.newCDPSession(page)
        await page.goto(address)
        await page.waitForFunction(() => 'driver' in globalThis)
        const driver = await page.evaluateHandle(() => globalThis.driver)
        const inPage = (body, argument) => driver.evaluate(body, argument)
        await inPage((driver, made) => driver.prepare(made), size)
        await page.waitForTimeout(300)
        return await run({ page, client, inPage, size, subject })
      } finally {
        await context.close()
      }
    },
    async close() {
      for (const running of started.values()) await (await running).close()
    },
  }
}
