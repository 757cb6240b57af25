import { expect, test } from 'vitest'
import { coachesFor } from '#screens/risk/plans/coaches.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-03-01')
const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4 }, leaves: day('2027-01-02') },
    Bo: { can: { Kafka: 1 }, learns: { Kafka: { target: 3, coach: person('Ed') } } },
    Cy: { can: { Kafka: 3 } },
    Di: { can: { Kafka: 4 }, leaves: day('2026-02-28') },
    Ed: { can: { Kafka: 2 } },
    Fay: { can: { Kafka: 3 } },
  },
})
const [action] = [...bank.learningActions]
if (action === undefined) throw new Error('Bo learns Kafka')

test('whoever stays comes first as a coach; a known last day is said', () => {
  const coaches = coachesFor(bank, today, action, ({ name }) => name)
  expect(coaches).toEqual([
    { id: 'Cy', label: 'Cy' },
    { id: 'Ed', label: 'Ed' },
    { id: 'Fay', label: 'Fay' },
    { id: 'Ana', label: 'Ana', detail: 'last day 2 Jan 2027' },
  ])
})

test('with names hidden they come in the order of what is shown', () => {
  const hidden = new Map([
    ['Cy', 'Person 12'],
    ['Ed', 'Person 9'],
    ['Fay', 'Person 2'],
  ])
  const coaches = coachesFor(bank, today, action, ({ id }) => hidden.get(id) ?? 'Person 1')
  expect(coaches.map(({ label }) => label)).toEqual([
    'Person 2',
    'Person 9',
    'Person 12',
    'Person 1',
  ])
})
