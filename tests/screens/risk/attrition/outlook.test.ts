import { describe, expect, it } from 'vitest'
import { confidentHoldings } from '#core/analysis/confidentHoldings.ts'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { leavingProbability } from '#core/analysis/leaving.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { apply } from '#core/edits/apply.ts'
import { change } from '#core/edits/edit.ts'
import { createRating } from '#core/model/rating.ts'
import { attritionOf, parseAttritionLook } from '#screens/analysis/attritionLook.ts'
import {
  askOutlook,
  lackingSkills,
  plannedLeavers,
  skillOutlooks,
  withOneMore,
} from '#screens/risk/attrition/outlook.ts'
import { teamLosses } from '#screens/risk/attrition/teamLosses.ts'
import { day, person, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const today = day('2026-03-01')
const usual = { rate: 10, months: 12 }
const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4, SQL: 3 } },
    Bo: { can: { SQL: 3 }, leaves: day('2026-06-30') },
    Cy: { can: { Java: 3 } },
  },
  teams: {
    Alpha: { members: ['Ana', 'Bo'], needs: { Kafka: { weight: 2 }, SQL: 1, Oracle: 1 } },
    Beta: { members: ['Cy'] },
  },
})
const coverage = CoverageIndex.build(bank, today)
const alpha = askOutlook(bank, scopeHoldings(bank, coverage, team('Alpha')), usual)

describe('what leaving does to a team', () => {
  it('lists the skills that could be lost, what adds most first, none that is lacking', () => {
    expect(skillOutlooks(alpha).map((it) => [it.skill, it.probability])).toEqual([
      ['Kafka', expect.closeTo(0.1)],
      ['SQL', expect.closeTo(0.1)],
    ])
    expect(alpha.expected.brokenWeight).toBe(1)
    expect(lackingSkills(alpha).map(({ skill }) => skill)).toEqual(['Oracle'])
  })

  it('counts as gone whose last day is known, and says who', () => {
    expect(plannedLeavers(bank, alpha).map(({ name }) => name)).toEqual(['Bo'])
    const soon = askOutlook(bank, alpha.holdings, { rate: 10, months: 2 })
    expect(plannedLeavers(bank, soon)).toEqual([])
  })

  it('takes nobody for a planned leaver because everybody leaves', () => {
    const look = { rate: 100, months: 12 }
    expect(plannedLeavers(bank, { ...alpha, look }).map(({ name }) => name)).toEqual(['Bo'])
    // Ana's last day is known, and far off: it is the rate by which Ana leaves within a year.
    const ana = bank.people.get(person('Ana'))
    if (ana === undefined) throw new Error('Ana is there')
    const changes = [change('people', ana, { ...ana, leaves: day('2031-01-01') })]
    const later = apply(bank, { label: 'Leave', changes })
    const all = askOutlook(later, alpha.holdings, look)
    expect(all.probabilities).toEqual([1, 1])
    expect(plannedLeavers(later, all).map(({ name }) => name)).toEqual(['Bo'])
  })

  it('says what one more holder would change', () => {
    const [kafka] = skillOutlooks(alpha)
    if (kafka === undefined) throw new Error('Kafka can be lost')
    const likely = leavingProbability(attritionOf(usual))
    expect(withOneMore(kafka, alpha.probabilities, likely)).toBeCloseTo(0.01)
  })

  it('ranks the teams by what they lose', () => {
    const steps = teamLosses(bank, coverage, usual)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    expect(step.value.map(({ team: { name }, loss }) => [name, loss])).toEqual([
      ['Alpha', expect.closeTo(0.3)],
      ['Beta', expect.closeTo(0.1)],
    ])
  })
})

describe('the pessimistic reading', () => {
  it('keeps the skills and weights, and drops holders whose rating nobody confirmed lately', () => {
    const before = bank.ratings.get(person('Ana'), skill('Kafka')) ?? null
    const after = createRating({
      person: person('Ana'),
      skill: skill('Kafka'),
      level: 4,
      rater: 'lead',
      assessed: day('2026-02-01'),
    })
    const changes = [change('ratings', before, after)]
    const confirmed = apply(bank, { label: 'Confirm Kafka', changes })
    const holdings = confidentHoldings(confirmed, alpha.holdings)
    expect(holdings.skills.map((it) => [it.skill, it.holders.length])).toEqual([
      ['Kafka', 1],
      ['Oracle', 0],
      ['SQL', 0],
    ])
  })
})

describe('the address of the attrition', () => {
  it('is read where it makes sense, else it is as on a first visit', () => {
    expect(parseAttritionLook('25', '6')).toEqual({ rate: 25, months: 6 })
    expect(parseAttritionLook('7.5', null)).toEqual({ rate: 7.5, months: 12 })
    for (const nonsense of ['', '-1', '101', '1e1', 'NaN', ' ']) {
      expect(parseAttritionLook(nonsense, '0')).toEqual({ rate: 10, months: 12 })
    }
  })
})
