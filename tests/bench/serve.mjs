import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumArgs, chromiumPath } from '../setup/chromium.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const viewport = { width: 1440, height: 900 }

/**
 * Builds and serves the benchmark's own pages and, where asked to, the app beside them, on one
 * address, so that all see the same stored data.
 *
 * @param {{ withApp: boolean, withPeers: boolean }} options
 */
export async function serveBench({ withApp, withPeers }) {
  const scratch = mkdtempSync(join(tmpdir(), 'crosshatch-bench-'))
  const outDir = join(scratch, 'site')
  if (withApp) await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const pageRoot = join(root, 'tests/bench/page')
  const pages = ['index.html', ...(withPeers ? ['peers.html'] : [])]
  await build({
    configFile: false,
    root: pageRoot,
    base: './',
    logLevel: 'error',
    build: {
      target: 'es2023',
      outDir: join(outDir, 'bench'),
      emptyOutDir: true,
      rolldownOptions: { input: pages.map((page) => join(pageRoot, page)) },
    },
  })
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port: 4190,
      // Isolated pages have a clock of 5 µs instead of 100.
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
  })
  const [address] = server.resolvedUrls.local
  let shared
  return {
    app: address,
    folder: outDir,
    bench: new URL('bench/index.html', address).href,
    peers: new URL('bench/peers.html', address).href,
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
        viewport,
      })
      try {
        return await run(await context.newPage())
      } finally {
        await context.close()
      }
    },
    /**
     * Runs in a new page that has kept nothing, with a process of its own, in one browser that
     * all such pages share.
     * @template A
     * @template T
     * @param {string} address
     * @param {(argument: A) => Promise<T>} run in the page
     * @param {A} argument
     * @returns {Promise<T>}
     */
    async inNewPage(address, run, argument) {
      shared ??= await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
      const context = await shared.newContext({ viewport })
      try {
        const page = await context.newPage()
        page.setDefaultTimeout(0)
        await page.goto(address)
        await page.waitForFunction(() => 'bench' in globalThis)
        // A page that has just loaded is busy with itself.
        await page.waitForTimeout(200)
        return await page.evaluate(run, argument)
      } finally {
        await context.close()
      }
    },
    async close() {
      await shared?.close()
      await server.close()
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
