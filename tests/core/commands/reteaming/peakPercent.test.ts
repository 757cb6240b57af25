import { expect, test } from 'vitest'
import { peakPercents } from '#core/commands/reteaming/peakPercent.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-11-21')

test('the most percent of somebody is that of the fullest day to come, in teams that go on', () => {
  const bank = sketchOrganisation({
    people: { Ana: {}, Bo: {} },
    teams: {
      Payments: { members: [{ who: 'Ana', allocation: 60, to: day('2026-12-31') }] },
      Fraud: { members: [{ who: 'Ana', allocation: 30, from: day('2026-12-31') }] },
      Cards: { status: 'proposed', members: [{ who: 'Ana', allocation: 5 }] },
      Loans: { members: [{ who: 'Ana', allocation: 90, to: day('2026-11-20') }] },
      Old: { status: 'abandoned', members: [{ who: 'Ana', allocation: 90 }] },
    },
  })
  const peaks = peakPercents(bank, new Set([person('Ana'), person('Bo')]), today)
  expect([...peaks]).toEqual([
    ['Ana', 95],
    ['Bo', 0],
  ])
})
