// Finds the Chromium that browser tests, benchmarks and screenshots drive. Run directly it makes
// sure that there is one: from Debian's packages where they are at hand, else Playwright's own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Flags that keep a headless Chromium quiet: no GPU, no network of its own. */
export const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The sandbox refuses to start for root, which is who containers run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** @returns {string | undefined} the path of an installed Chromium */
export function findChromium() {
  return places.find(isThere) ?? [playwrightsOwn()].find(isThere)
}

function isThere(/** @type {string | undefined} */ place) {
  return place !== undefined && place !== '' && existsSync(place)
}

/** Where Playwright puts the browser that it downloads itself; `undefined` without its package. */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
  } catch {
    return undefined
  }
}

/** @returns {string} the path of a Chromium; throws with what to do when there is none */
export function chromiumPath() {
  const found = findChromium()
  if (found === undefined) {
    throw new Error('No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to one.')
  }
  return found
}

function install() {
  console.log('Installing Chromium…')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installFromDebian()
  if (findChromium() === undefined) {
    spawnSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
  }
}

function installFromDebian() {
  const packages = ['chromium', 'fonts-inter', 'fonts-noto-core']
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (findChromium() === undefined) install()
  chromiumPath()
}
