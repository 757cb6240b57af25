import { rest } from './measure.mjs'

/** Another one each time: two clicks on one would open its editor. */
const cells = Array.from({ length: 8 }, (_, at) => ({ row: 4 + 2 * at, column: 7 }))

/**
 * Peers open an editor on the digit and take it on Enter; this grid takes it at once.
 *
 * @type {import('./measure.mjs').Measure}
 */
export const typing = {
  key: 'typing',
  title: 'One digit to its painted value',
  unit: 'ms',
  told: 'from a key, as the browser got it, to the frame that shows what it did',
  isPaced: false,
  sizes: ['large'],
  async run({ page, inPage, subject }) {
    await inPage((driver) => driver.mount())
    await page.waitForTimeout(rest)
    const [digits, enters] = [[], []]
    for (const cell of cells) {
      const { x, y } = await inPage((driver, at) => driver.centre(at), cell)
      await page.mouse.click(x, y)
      await page.waitForTimeout(150)
      const level = await inPage((driver, at) => (Math.max(0, driver.level(at)) % 4) + 1, cell)
      if (subject === 'ours') digits.push(await press(page, String(level), 'value', cell, level))
      else {
        digits.push(await press(page, String(level), 'editor', cell, level))
        await page.waitForTimeout(100)
        enters.push(await press(page, 'Enter', 'value', cell, level))
      }
      await page.waitForTimeout(100)
    }
    const digit = middle(digits)
    const enter = enters.length === 0 ? 0 : middle(enters)
    return { digit, Enter: enter, together: digit + enter }
  },
}

async function press(page, key, result, cell, level) {
  // The promise is handed over in an object: a handle to it would wait for it.
  const watching = await page.evaluateHandle(
    ([what, at, to]) => ({ done: globalThis.driver.afterKey(what, at, to) }),
    [result, cell, level],
  )
  await page.keyboard.press(key)
  return watching.evaluate(({ done }) => done)
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
