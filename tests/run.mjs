// The whole gate, and with the argument `check` its fast part. Runs every step even when an
// earlier one failed, sums what each says, and ends with one line: "N passed, N failed".
// A gate counts as one test. A runner that does not start, hangs or leaves no report is a failure.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gateTally, playwrightTally, sum, vitestTally } from './support/tally.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = join(root, 'test-results')

const gate = (name, command, ...args) => ({ name, command, args, minutes: 4 })

const vitest = (name, project, minutes) => ({
  name,
  command: 'vitest',
  args: ['run', '--project', project, '--reporter=default', '--reporter=json'],
  report: `${project}.json`,
  reportArgs: (file) => [`--outputFile.json=${file}`],
  read: vitestTally,
  minutes,
})

const check = [
  gate('types of core', 'tsc', '-p', 'src/core'),
  gate('types', 'tsc', '-p', '.'),
  gate('lint', 'biome', 'check', '--error-on-warnings', '.'),
  gate('unused code', 'knip'),
  vitest('unit tests', 'unit', 6),
]

const whole = [
  ...check,
  { ...gate('build', 'vite', 'build', '--logLevel', 'warn'), builds: true },
  { ...gate('bundle size', process.execPath, 'tests/lint/bundleSize.mjs'), needsBuild: true },
  vitest('storage and parts in a browser', 'chromium', 4),
  {
    name: 'browser tests',
    command: 'playwright',
    args: ['test', '--config', 'tests/browser/playwright.config.ts'],
    report: 'browser.json',
    read: playwrightTally,
    needsBuild: true,
    minutes: 12,
  },
]

/** The process group of the step that runs now: it ends with this program. */
let running = null

function end(group, signal) {
  try {
    if (process.platform === 'win32') group.kill(signal)
    else process.kill(-group.pid, signal)
  } catch {
    // It has ended by itself.
  }
}

/** @returns {Promise<string | null>} what went wrong, or null */
function run({ command, args, minutes }) {
  return new Promise((resolve) => {
    const bin = join(root, 'node_modules', '.bin')
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32' && command !== process.execPath,
    })
    running = child
    let late = false
    const timer = setTimeout(() => {
      late = true
      end(child, 'SIGKILL')
    }, minutes * 60_000)
    const done = (problem) => {
      clearTimeout(timer)
      // Whatever the step has left behind, a server perhaps, ends too.
      end(child, 'SIGKILL')
      running = null
      resolve(late ? `did not end within ${minutes} minutes` : problem)
    }
    child.once('error', (error) => done(`did not start: ${error.message}`))
    child.once('exit', (code, signal) => done(code === 0 ? null : `ended with ${signal ?? code}`))
  })
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

async function runStep(step) {
  if (step.report === undefined) return gateTally(await run(step))
  const file = join(reports, step.report)
  rmSync(file, { force: true })
  const args = [...step.args, ...(step.reportArgs?.(file) ?? [])]
  const problem = await run({ ...step, args })
  return step.read(readReport(file), problem)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    if (running !== null) end(running, 'SIGKILL')
    process.exit(1)
  })
}

const steps = process.argv[2] === 'check' ? check : whole
const results = []
let built = true
mkdirSync(reports, { recursive: true })
for (const step of steps) {
  console.log(`\n── ${step.name}`)
  const started = performance.now()
  const tally =
    step.needsBuild && !built ? gateTally('not run: there is no build') : await runStep(step)
  if (step.builds) built = tally.failed === 0
  results.push({ step, tally, seconds: (performance.now() - started) / 1000 })
}

console.log('\n── summary')
for (const { step, tally, seconds } of results) {
  const mark = tally.failed === 0 ? '✓' : '✗'
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  const time = `${seconds.toFixed(1)} s`.padStart(8)
  console.log(
    `${mark} ${step.name.padEnd(28)} ${time}  ${tally.passed} passed, ${tally.failed} failed${skipped}`,
  )
  for (const problem of tally.problems) console.log(`    ${problem}`)
}

const total = sum(results.map(({ tally }) => tally))
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed === 0 ? 0 : 1
