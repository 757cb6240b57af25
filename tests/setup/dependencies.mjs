// Installs the packages of the lock file when they are missing or older than it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.installed-lock'
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (installed !== lock) {
  console.log('Installing packages…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // What builds and tests the app counts as development; NODE_ENV must not leave it out.
  const run = spawnSync(
    npm,
    ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'],
    { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
  )
  if (run.status !== 0) process.exit(run.status ?? 1)
  writeFileSync(stamp, lock)
}
