import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { departureImpact } from '#core/analysis/departureImpact.ts'
import { runToEnd } from '#core/model/runToEnd.ts'
import { type BreaksChoice, brokenIn, layBreaks } from '#screens/risk/departures/breaks.ts'
import { changedCellWords, layChangedMap } from '#screens/risk/departures/changedMap.ts'
import { day, person, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4, Java: 3, Go: 3 } },
    Bo: { can: { Kafka: 3, Java: 4 } },
    Cy: { can: { Java: 3, Go: 3 } },
    Di: { can: { Java: 3 } },
    Ed: { can: { Go: 3 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo', 'Cy', 'Di'], needs: { Kafka: 1, Java: 4 } },
    Fraud: { members: ['Ana', 'Cy'], needs: { Kafka: 1, Java: 1 } },
    Loans: { members: ['Ana', 'Ed'], needs: { Go: 1, Java: 1 } },
    Cards: { members: ['Di'], needs: { Java: 1 } },
  },
})
const coverage = CoverageIndex.build(bank, day('2026-03-01'))
const everywhere = { where: 'all' as const, showsLow: false }

function left(names: readonly string[], choice: BreaksChoice = everywhere) {
  const people = names.map(person)
  const impact = {
    all: departureImpact(coverage, people),
    confident: departureImpact(runToEnd(coverage.confident()), people),
  }
  const breaks = layBreaks(bank, coverage, impact, choice)
  return { breaks, map: layChangedMap(bank, coverage, breaks.rows, people) }
}

describe('what breaks when Ana leaves', () => {
  const { breaks, map } = left(['Ana'])
  const row = (name: string) => breaks.rows.find((it) => it.name === name)
  const names = (skills: readonly { readonly skill: string }[] = []) => skills.map((it) => it.skill)

  test('stands under each team that she leaves, the worst first', () => {
    expect(breaks.rows.map(({ name }) => name)).toEqual(['Fraud', 'Loans', 'Payments'])
    expect(row('Fraud')).toMatchObject({ leaving: 1, members: 2 })
    expect(names(row('Fraud')?.gaps)).toEqual(['Kafka'])
    expect(names(row('Loans')?.gaps)).toEqual(['Java'])
    expect(names(row('Payments')?.keyPerson)).toEqual(['Kafka'])
    expect(names(row('Payments')?.short)).toEqual(['Java'])
  })

  test('is told with what is left of what is needed, and of what is surely held', () => {
    expect(row('Fraud')?.share).toEqual({ before: 1, after: 0.5 })
    // No rating of the sketch says when it was made.
    expect(row('Fraud')?.confident).toEqual({ before: 0, after: 0 })
  })

  test('says so where no rating is confident, or it is not worked out yet', () => {
    const all = departureImpact(coverage, [person('Ana')])
    for (const confident of ['none', 'pending'] as const) {
      const { rows } = layBreaks(bank, coverage, { all, confident }, everywhere)
      expect(new Set(rows.map((it) => it.confident))).toEqual(new Set([confident]))
    }
  })

  test('leaves out what nobody needs and others hold, unless low findings are shown', () => {
    expect(names(row('Fraud')?.keyPerson)).toEqual(['Java'])
    const all = left(['Ana'], { where: 'all', showsLow: true }).breaks
    const fraud = all.rows.find(({ name }) => name === 'Fraud')
    expect(names(fraud?.keyPerson)).toEqual(['Java', 'Go'])
  })

  test('is narrowed to the place that the screen looks at', () => {
    const { rows, spared } = left(['Ana'], { where: team('Loans'), showsLow: false }).breaks
    expect(rows.map(({ name }) => name)).toEqual(['Loans'])
    expect(spared).toEqual([])
  })

  test('is drawn on the map before and after, also where holders go and nothing breaks', () => {
    expect(map.skills.map(({ id }) => id)).toEqual(['Java', 'Kafka', 'Go'])
    expect(map.cell('team:Fraud', skill('Kafka'))).toMatchObject({ before: 1, after: 0 })
    expect(map.cell('team:Payments', skill('Go'))).toMatchObject({ before: 2, after: 1 })
    for (const { key } of map.rows) {
      for (const { id } of map.skills) {
        const cell = map.cell(key, id)
        expect(cell?.after).toBeLessThanOrEqual(cell?.before ?? -1)
      }
    }
  })
})

test('a team that keeps enough holders of everything is spared', () => {
  const { breaks } = left(['Cy'])
  expect(breaks.rows.flatMap(brokenIn).length).toBeGreaterThan(0)
  expect(left(['Ed'], { where: team('Loans'), showsLow: false }).breaks).toMatchObject({
    rows: [{}],
  })
})

test('a changed cell says its counts and who is left', () => {
  const cell = { before: 2, after: 1, isNeeded: true, broken: null }
  expect(changedCellWords(cell, 'Bo')).toBe('2 holders, 1 then, Bo')
  expect(changedCellWords({ ...cell, after: 0 }, null)).toBe('2 holders, nobody then')
  expect(changedCellWords({ ...cell, after: 2 }, null)).toBe('2 holders, unchanged')
})
