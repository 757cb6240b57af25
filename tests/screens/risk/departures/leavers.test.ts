import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { findLeavers, listLeavers } from '#screens/risk/departures/leavers.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { chapter: 'Backend', can: { Kafka: 4, Java: 3 } },
    Bo: { chapter: 'Backend', leaves: day('2026-09-30'), can: { Java: 3 } },
    Cy: { leaves: day('2025-12-31'), can: { Kafka: 4 } },
  },
  teams: { Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 1, Java: 1 } } },
})
const coverage = CoverageIndex.build(bank, day('2026-03-01'))
const leavers = done(listLeavers(bank, coverage, coverage.findings(), ({ name }) => name))

function done<R>(steps: Generator<void, R>): R {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

describe('people who could leave', () => {
  test('are those who are here on the day, first those on whom most hangs', () => {
    expect(leavers.map(({ name, sole }) => [name, sole])).toEqual([
      ['Ana', 1],
      ['Bo', 0],
    ])
    expect(leavers[0]).toMatchObject({ chapter: 'Backend', teams: 'Payments', lastDay: null })
    expect(leavers[1]).toMatchObject({ lastDay: '2026-09-30' })
  })

  test('are found by words of their name, chapter and teams, in any order', () => {
    const names = (text: string) => findLeavers(leavers, text).map(({ name }) => name)
    expect(names('pay an')).toEqual(['Ana'])
    expect(names(' BACKEND ')).toEqual(['Ana', 'Bo'])
    expect(names('kafka')).toEqual([])
  })
})
