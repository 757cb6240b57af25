import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A real organisation beside the checkout, not part of the project. */
export interface SharedData {
  readonly name: string
  /** Whether it is there; tests that need it are skipped where it is not. */
  readonly present: boolean
  /** Why such a test is skipped, as a sentence. */
  readonly absence: string
  path(...parts: string[]): string
}

/**
 * Finds `../shared/data/NAME`. Use it as
 * `test.skipIf(!data.present)` in Vitest, `test.skip(!data.present, data.absence)` in Playwright.
 */
export function sharedData(name: string): SharedData {
  const folder = fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url))
  const present = existsSync(folder)
  const absence = `Skipped: ../shared/data/${name} is not beside this checkout.`
  if (!present) console.warn(absence)
  return { name, present, absence, path: (...parts) => join(folder, ...parts) }
}
