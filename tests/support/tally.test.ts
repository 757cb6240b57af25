import { describe, expect, test } from 'vitest'
import { gateTally, playwrightTally, sum, vitestTally } from './tally.mjs'

const passed = { status: 'passed', fullName: 'a day is a day' }
const failed = { status: 'failed', fullName: 'a week is a day' }
const skipped = { status: 'skipped', fullName: 'a real organisation' }

describe('a Vitest report', () => {
  test('counts tests by their outcome and names the failed ones', () => {
    const report = {
      testResults: [
        { name: 'day.test.ts', status: 'failed', assertionResults: [passed, failed, skipped] },
        { name: 'team.test.ts', status: 'passed', assertionResults: [passed] },
      ],
    }
    expect(vitestTally(report, 'ended with 1')).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      problems: ['a week is a day'],
    })
  })

  test('counts a file that could not be loaded as failed', () => {
    const report = {
      testResults: [
        { name: 'day.test.ts', status: 'failed', message: 'no such file\n…', assertionResults: [] },
        { name: 'team.test.ts', status: 'passed', assertionResults: [passed] },
      ],
    }
    const tally = vitestTally(report, 'ended with 1')
    expect(tally).toMatchObject({ passed: 1, failed: 1 })
    expect(tally.problems).toEqual(['day.test.ts did not run: no such file'])
  })

  test('of passed tests only, from a runner that ended badly, is a failure', () => {
    const report = {
      testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [passed] }],
    }
    expect(vitestTally(report, 'ended with 1')).toMatchObject({ passed: 1, failed: 1 })
  })

  test('that is missing, or of no test, is a failure', () => {
    expect(vitestTally(null, null)).toMatchObject({ passed: 0, failed: 1 })
    expect(vitestTally({ testResults: [] }, null)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('a Playwright report', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 2 }

  test('counts tests by their outcome and names the failed ones with their place', () => {
    const inner = { title: 'import', specs: [{ ok: false, title: 'a zip' }] }
    const report = {
      stats: { ...stats, unexpected: 1 },
      errors: [],
      suites: [{ title: 'data.spec.ts', specs: [{ ok: true, title: 'opens' }], suites: [inner] }],
    }
    expect(playwrightTally(report, 'ended with 1')).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
      problems: ['data.spec.ts › import › a zip'],
    })
  })

  test('with an error outside of any test, such as a server that did not start, is a failure', () => {
    const report = {
      stats: { ...stats, expected: 0, skipped: 0 },
      errors: [{ message: 'Port in use\n' }],
      suites: [],
    }
    expect(playwrightTally(report, 'ended with 1')).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      problems: ['Port in use'],
    })
  })

  test('that is missing is a failure', () => {
    expect(playwrightTally(null, 'did not start: ENOENT').problems).toEqual([
      'did not start: ENOENT',
    ])
  })
})

test('gates and runners add up', () => {
  const tallies = [gateTally(null), gateTally('ended with 2'), gateTally(null)]
  expect(sum(tallies)).toMatchObject({ passed: 2, failed: 1, skipped: 0 })
})
