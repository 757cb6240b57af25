import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { closedBy, isOverdue, plannedIn } from '#screens/risk/plans/planned.ts'
import { day, sketchOrganisation, team } from '#tests/support/builders.ts'

const today = day('2026-03-01')
const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4, Java: 3 } },
    Bo: {
      can: { Kafka: 2, Java: 1 },
      learns: { Kafka: { target: 3, due: day('2026-02-28') }, Java: { target: 2 } },
    },
    Cy: { learns: { Kafka: { target: 3, state: 'done', due: day('2026-01-31') } } },
    Di: { learns: { Go: { target: 3, due: day('2026-06-30') } } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 1, Java: 1 } },
    Fraud: { members: ['Di'], needs: { Go: 1 } },
  },
})
const coverage = CoverageIndex.build(bank, today)
const all = plannedIn(bank, coverage, { kind: 'organisation' })
const action = (id: string) => all.filter((it) => it.id === id)

test('what is to be done comes first, the earliest due first and what has no date last', () => {
  expect(all.map(({ id }) => id)).toEqual([
    'Bo learns Kafka',
    'Di learns Go',
    'Bo learns Java',
    'Cy learns Kafka',
  ])
  const ofTeam = plannedIn(bank, coverage, team('Payments'))
  expect(ofTeam.map(({ id }) => id)).toEqual(['Bo learns Kafka', 'Bo learns Java'])
})

test('an open action after its day is overdue', () => {
  expect(all.filter((it) => isOverdue(it, today)).map(({ id }) => id)).toEqual(['Bo learns Kafka'])
})

test('an action closes the findings that end once the level is reached', () => {
  const closed = closedBy(coverage, action('Bo learns Kafka'))
  expect(closed.map(({ scope, skill }) => `${skill} in ${scope.id}`)).toEqual(['Kafka in Payments'])
  expect(closedBy(coverage, action('Bo learns Java'))).toEqual([])
  expect(closedBy(coverage, action('Cy learns Kafka'))).toEqual([])
})
