import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '#tests/setup/chromium.mjs'

const address = `http://127.0.0.1:${process.env.PORT ?? 4174}/`

/** Drives the built app. `npm test` builds it first; by hand run `npm run build` before. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/browser',
  reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Generous: machines are loaded, and a test that waits for the right thing ends early.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  globalTimeout: 11 * 60_000,
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    trace: 'off',
    actionTimeout: 20_000,
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
  },
  webServer: {
    command: `vite preview --host 127.0.0.1 --port ${new URL(address).port} --strictPort`,
    cwd: '../..',
    url: address,
    reuseExistingServer: process.env.CI === undefined,
    timeout: 60_000,
  },
})
