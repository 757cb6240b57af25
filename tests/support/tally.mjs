// What each runner's report comes to. `problem` is what went wrong with the runner as a process
// (a sentence), or null: a runner that ended badly has failed even where its report does not say so.

/**
 * @typedef {{ passed: number, failed: number, skipped: number, problems: string[] }} Tally
 */

/** A gate passes or fails as one. @returns {Tally} */
export function gateTally(/** @type {string | null} */ problem) {
  const failed = problem === null ? 0 : 1
  return { passed: 1 - failed, failed, skipped: 0, problems: failed ? [problem] : [] }
}

/**
 * @param {null | { testResults: { name: string, status: string, message?: string,
 *   assertionResults: { status: string, fullName: string }[] }[] }} report of Vitest
 * @param {string | null} problem
 * @returns {Tally}
 */
export function vitestTally(report, problem) {
  if (report === null) return gateTally(problem ?? 'left no report')
  const tally = gateTally(null)
  tally.passed = 0
  for (const file of report.testResults) {
    let failures = 0
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') tally.passed++
      else if (status === 'failed') {
        failures++
        tally.problems.push(fullName)
      } else tally.skipped++
    }
    if (file.status === 'failed' && failures === 0) {
      failures = 1
      tally.problems.push(`${file.name} did not run: ${firstLine(file.message)}`)
    }
    tally.failed += failures
  }
  return closed(tally, problem)
}

/**
 * @param {null | { stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: { message?: string }[], suites: Suite[] }} report of Playwright
 * @typedef {{ title: string, specs: { ok: boolean, title: string }[], suites?: Suite[] }} Suite
 * @param {string | null} problem
 * @returns {Tally}
 */
export function playwrightTally(report, problem) {
  if (report === null) return gateTally(problem ?? 'left no report')
  const { expected, unexpected, flaky, skipped } = report.stats
  const tally = {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    problems: [
      ...report.suites.flatMap((suite) => failedSpecs(suite, [])),
      ...report.errors.map((error) => firstLine(error.message)),
    ],
  }
  return closed(tally, problem)
}

/** @returns {Tally} */
export function sum(/** @type {Tally[]} */ tallies) {
  const total = gateTally(null)
  total.passed = 0
  for (const tally of tallies) {
    total.passed += tally.passed
    total.failed += tally.failed
    total.skipped += tally.skipped
  }
  return total
}

/** A runner that failed, or ran nothing, without a failed test to show for it has failed once. */
function closed(/** @type {Tally} */ tally, /** @type {string | null} */ problem) {
  if (tally.failed > 0) return tally
  if (problem === null && tally.passed + tally.skipped > 0) return tally
  return { ...tally, failed: 1, problems: [problem ?? 'ran no test'] }
}

/** @returns {string[]} */
function failedSpecs(/** @type {Suite} */ suite, /** @type {string[]} */ path) {
  const here = [...path, suite.title]
  return [
    ...suite.specs.filter(({ ok }) => !ok).map(({ title }) => [...here, title].join(' › ')),
    ...(suite.suites ?? []).flatMap((inner) => failedSpecs(inner, here)),
  ]
}

function firstLine(/** @type {string | undefined} */ text) {
  return (text ?? '').trim().split('\n')[0] ?? ''
}
