import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * Lets the axe engine look at the page and expects nothing serious or critical. The engine comes
 * in as the debugger does, so the page's own Content-Security-Policy stays in force.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(() => {
    const engine = (globalThis as unknown as { axe: typeof axe }).axe
    return engine.run()
  })
  const grave = results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      places: nodes.slice(0, 5).map(({ target, failureSummary }) => ({ target, failureSummary })),
    }))
  expect(results.passes.length, 'axe has looked at something').toBeGreaterThan(0)
  expect(grave).toEqual([])
}
