import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumArgs, chromiumPath } from '../setup/chromium.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds and serves the benchmark's own page and, where asked to, the app beside it, on one
 * address, so that both see the same stored data.
 *
 * @param {{ withApp: boolean }} options
 */
export async function serveBench({ withApp }) {
  const scratch = mkdtempSync(join(tmpdir(), 'crosshatch-bench-'))
  const outDir = join(scratch, 'site')
  if (withApp) await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  await build({
    configFile: false,
    root: join(root, 'tests/bench/page'),
    base: './',
    logLevel: 'warn',
    build: { target: 'es2023', outDir: join(outDir, 'bench'), emptyOutDir: true },
  })
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4190 },
  })
  const [address] = server.resolvedUrls.local
  return {
    app: address,
    folder: outDir,
    bench: new URL('bench/index.html', address).href,
    /**
     * Runs with a page in a browser process of its own, which sees what earlier ones kept under
     * the same name and nothing that they have in memory.
     * @template T
     * @param {string} profile
     * @param {(page: import('@playwright/test').Page) => Promise<T>} run
     * @param {string[]} flags for Chromium, besides the usual ones
     * @returns {Promise<T>}
     */
    async inBrowser(profile, run, flags = []) {
      const context = await chromium.launchPersistentContext(join(scratch, profile), {
        executablePath: chromiumPath(),
        args: [...chromiumArgs, ...flags],
        viewport: { width: 1440, height: 900 },
      })
      try {
        return await run(await context.newPage())
      } finally {
        await context.close()
      }
    },
    async close() {
      await server.close()
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
