import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { awaitingWords, knownLearning } from '#screens/risk/people/learningState.ts'
import { closedBy, isInPart, isOverdue, plannedIn } from '#screens/risk/plans/planned.ts'
import { day, person, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const today = day('2026-03-01')
const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4, Java: 3 } },
    Bo: {
      can: { Kafka: 2, Java: 1 },
      learns: { Kafka: { target: 3, due: day('2026-02-28') }, Java: { target: 2 } },
    },
    Cy: { learns: { Kafka: { target: 3, state: 'done', due: day('2026-01-31') } } },
    Eve: { can: { Kafka: 2 }, learns: { Kafka: { target: 3, state: 'dropped' } } },
    Di: { learns: { Go: { target: 3, due: day('2026-06-30') } } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo', 'Cy', 'Eve'], needs: { Kafka: 1, Java: 1 } },
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
    'Eve learns Kafka',
  ])
  const ofTeam = plannedIn(bank, coverage, team('Payments'))
  expect(ofTeam.map(({ id }) => id)).toEqual([
    'Bo learns Kafka',
    'Bo learns Java',
    'Cy learns Kafka',
    'Eve learns Kafka',
  ])
})

test('an open action after its day is overdue', () => {
  expect(all.filter((it) => isOverdue(it, today)).map(({ id }) => id)).toEqual(['Bo learns Kafka'])
})

test('an action closes the findings that end once its level is rated, done or to be done', () => {
  const closed = closedBy(coverage, action('Bo learns Kafka'))
  expect(closed.map(({ scope, skill }) => `${skill} in ${scope.id}`)).toEqual(['Kafka in Payments'])
  expect(closedBy(coverage, action('Bo learns Java'))).toEqual([])
  expect(closedBy(coverage, action('Cy learns Kafka'))).toHaveLength(1)
  expect(closedBy(coverage, action('Eve learns Kafka'))).toEqual([])
})

test('what is done stays to be rated until the level is reached', () => {
  const [cy] = action('Cy learns Kafka')
  if (cy === undefined) throw new Error('Cy learns Kafka')
  expect(awaitingWords(bank, cy)).toBe('done, not rated')
  expect(knownLearning(bank)(person('Cy'), skill('Kafka'))).toBe(cy)
  const parts = (workspace: Workspace) =>
    (['open', 'done', 'all'] as const).filter((part) => isInPart(workspace, cy, part))
  expect(parts(bank)).toEqual(['open', 'done', 'all'])

  const ratings = [
    { person: person('Cy'), skill: skill('Kafka'), level: 3, rater: 'lead' as const },
  ]
  const rated = setRatings(bank, { ratings, day: today })
  if (isRefusal(rated)) throw new Error(rated.refused)
  const after = apply(bank, rated)
  expect(after.ratings.get(person('Cy'), skill('Kafka'))).toMatchObject({
    level: 3,
    rater: 'lead',
    assessed: today,
  })
  expect(parts(after)).toEqual(['done', 'all'])
  expect(knownLearning(after)(person('Cy'), skill('Kafka'))).toBeNull()
})

test('an open action is known before one that is done', () => {
  expect(knownLearning(bank)(person('Bo'), skill('Kafka'))?.id).toBe('Bo learns Kafka')
  expect(knownLearning(bank)(person('Ana'), skill('Kafka'))).toBeNull()
})
