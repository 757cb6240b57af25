// Finds the Chromium that browser tests, benchmarks and screenshots drive; installs it where
// the system's package manager can. Run directly it makes sure that there is one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
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
  return places.find((place) => place !== undefined && place !== '' && existsSync(place))
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
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('Installing Chromium…')
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync(
    'apt-get',
    [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-inter',
      'fonts-noto-core',
    ],
    { ...quiet, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (findChromium() === undefined) install()
  chromiumPath()
}
