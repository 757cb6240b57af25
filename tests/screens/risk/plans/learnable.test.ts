import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { hangingSkills } from '#screens/risk/hangingSkills.ts'
import { apprenticesFor, beginnersFor } from '#screens/risk/plans/learnable.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const today = day('2026-03-01')
const sketch = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4 } },
    Bo: { can: { Kafka: 2 } },
    Cy: { can: { Kafka: 1 } },
    Di: {},
    Ed: { can: { Kafka: 'n/a' } },
    Fay: { can: { Kafka: 2 } },
    Gil: { can: { Kafka: 2 }, leaves: day('2026-12-31') },
    Hal: { can: { Kafka: 2 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Gil', 'Hal'], needs: { Kafka: 1 } },
  },
})
const interested = setRatings(sketch, {
  ratings: [{ person: person('Cy'), skill: skill('Kafka'), interest: 3 }],
  day: today,
})
if (isRefusal(interested)) throw new Error(interested.refused)
const coverage = CoverageIndex.build(apply(sketch, interested), today)
const [kafka] = hangingSkills(coverage.findings(), 'team')
if (kafka === undefined) throw new Error('Kafka hangs on Ana')

test('beside its holder those who want to learn a skill come first, who leaves soon comes last', () => {
  const found = apprenticesFor(coverage, kafka, ({ name }) => name)
  expect(found.map((it) => [it.person.name, it.level, it.target])).toEqual([
    ['Cy', 1, 3],
    ['Bo', 2, 3],
    ['Hal', 2, 3],
    ['Gil', 2, 3],
  ])
})

test('whoever the skill does not apply to is not asked, even to begin', () => {
  const found = beginnersFor(coverage, kafka, 5)
  expect(found.map((it) => it.person.name).sort()).toEqual(['Bo', 'Cy', 'Di', 'Gil', 'Hal'])
})
