import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { type Holder, holdersOf } from '#core/analysis/holders.ts'
import { day, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const workspace = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 3 } },
    Bo: { can: { Kafka: 4 } },
    Chidi: { can: { Kafka: 2 } },
    Dara: { can: { Kafka: 1 } },
    Elif: { can: { Kafka: 4 } },
    Femi: { can: { Kafka: 4 }, leaves: day('2026-01-01') },
    Goran: { can: { Kafka: 2 } },
    Hana: {},
  },
  teams: {
    Payments: { members: ['Ana', 'Bo', 'Chidi', 'Dara', 'Femi', 'Hana'] },
    Cards: { members: ['Elif', 'Bo', 'Goran'] },
  },
})
const coverage = CoverageIndex.build(workspace, day('2026-11-21'))

const inWords = ({ person, level, teams }: Holder) =>
  `${person.name} ${level}: ${teams.map(({ name }) => name).join(', ')}`

test('a number opens to who holds the skill here, who is next, and who holds it elsewhere', () => {
  const where = { scope: team('Payments'), skill: skill('Kafka'), minLevel: 3 }
  const { here, next, elsewhere } = holdersOf(workspace, coverage, where)
  expect(here.map(inWords)).toEqual(['Bo 4: Cards, Payments', 'Ana 3: Payments'])
  expect(next.map(inWords)).toEqual(['Chidi 2: Payments'])
  expect(elsewhere.map(inWords)).toEqual(['Elif 4: Cards'])
})

test('where level 0 is enough, nobody is next', () => {
  const where = { scope: team('Payments'), skill: skill('Kafka'), minLevel: 0 }
  const { here, next } = holdersOf(workspace, coverage, where)
  expect(here).toHaveLength(4)
  expect(next).toEqual([])
})
