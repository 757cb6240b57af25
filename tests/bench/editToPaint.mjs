/**
 * One edit to paint: milliseconds from a key as the browser got it until the frame after it was
 * painted, in the built app on a large organisation. Beside it, a key that edits nothing: what
 * the browser and this machine take for any key.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} app address
 * @param {number} rounds
 * @returns {Promise<{ edit: number[], none: number[] }>}
 */
export async function editToPaint(page, app, rounds) {
  await page.goto(`${app}#/skills`)
  const grid = page.getByRole('grid', { name: 'Skills' })
  await grid.waitFor({ timeout: 60_000 })
  const cell = grid.getByRole('gridcell').first()
  await cell.click()

  const times = { edit: [], none: [] }
  for (let round = 0; round < rounds; round++) {
    times.none.push(await keyToPaint(page, 'Shift'))
    const level = String(1 + (round % 4))
    times.edit.push(await keyToPaint(page, level))
    const shown = await cell.innerText()
    if (!shown.includes(level)) throw new Error(`Typed ${level}, and the cell shows "${shown}".`)
    await page.getByRole('status').filter({ hasText: 'Saved on this device' }).waitFor()
  }
  return times
}

/** With these frames follow at once, so that waiting for the screen's next turn is not counted. */
export const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

async function keyToPaint(page, key) {
  const listening = await page.evaluateHandle(() => ({
    painted: new Promise((resolve) => {
      const listener = (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - event.timeStamp)
          port2.postMessage(null)
        })
      }
      addEventListener('keydown', listener, { capture: true, once: true })
    }),
  }))
  await page.keyboard.press(key)
  return listening.evaluate(({ painted }) => painted)
}
