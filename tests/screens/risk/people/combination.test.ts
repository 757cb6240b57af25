import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { combinationIn } from '#screens/risk/people/combination.ts'
import { day, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4, Kotlin: 3 } },
    Bo: { can: { Kafka: 3, Kotlin: 3 } },
    Cy: { can: { Kafka: 3, Kotlin: 2 } },
    Di: { can: { Kotlin: 4 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Cy', 'Di'] },
    Fraud: { members: ['Cy', 'Di'], needs: { Kafka: 1, Kotlin: 1 } },
    Loans: { members: ['Cy', 'Di'] },
    Cards: { members: ['Cy'], needs: { Kafka: 1, Kotlin: { minLevel: 2 } } },
  },
})
const coverage = CoverageIndex.build(bank, day('2026-03-01'))
const scopes = ['Payments', 'Fraud', 'Loans', 'Cards'].map(team)
const found = combinationIn(bank, coverage, [skill('Kafka'), skill('Kotlin')], scopes)

test('two people hold both skills together: scarce', () => {
  expect(found.all.holders.map(({ name }) => name)).toEqual(['Ana', 'Bo'])
  expect(found.all.class).toBe('scarce')
  expect(found.all.depths).toEqual([3, 3])
})

test('teams are told where somebody holds both, by their own levels, or where both are needed', () => {
  const told = found.parts.map(({ scope, class: how, holders }) => [
    'id' in scope ? scope.id : '',
    how,
    holders.map(({ name }) => name).join(),
  ])
  expect(told).toEqual([
    ['Fraud', 'blocker', ''],
    ['Cards', 'bottleneck', 'Cy'],
    ['Payments', 'bottleneck', 'Ana'],
  ])
})
