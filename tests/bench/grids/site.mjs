import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { subjects } from './subjects.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The peers' packages, as the lock file beside this names them. */
export function installPeers() {
  const stamp = join(here, 'node_modules/.installed-lock')
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json')))
  const wanted = lock.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log("Installing the peers' packages…")
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error("The peers' packages could not be installed.")
  writeFileSync(stamp, wanted)
}

/**
 * Builds a page of its own for each subject and serves them.
 *
 * @param {readonly string[]} keys
 */
export async function serveSubjects(keys) {
  const outDir = mkdtempSync(join(tmpdir(), 'crosshatch-grids-'))
  for (const key of keys) await buildPage(key, join(outDir, key))
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4191 },
  })
  const [address] = server.resolvedUrls.local
  return {
    address: (/** @type {string} */ key) => new URL(`${key}/index.html`, address).href,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function buildPage(key, outDir) {
  const { file, packages } = subjects[key]
  await build({
    configFile: false,
    root: join(here, 'page'),
    base: './',
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^subject$/, replacement: join(here, file) },
        // One React a page, whoever imports it.
        { find: /^(react|react-dom)(\/.*)?$/, replacement: `${packages}node_modules/$1$2` },
      ],
    },
    build: {
      target: 'es2023',
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    },
  })
}
