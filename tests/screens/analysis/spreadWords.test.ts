import { expect, test } from 'vitest'
import { fragmentation } from '#core/analysis/fragmentation.ts'
import { briefSpread, daysWords, spreadWords } from '#screens/analysis/spreadWords.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-03-01')
const bank = sketchOrganisation({
  people: { Ana: {}, Bo: {} },
  teams: {
    Payments: { members: ['Ana'] },
    Fraud: {
      members: [{ who: 'Ana', allocation: 30, from: day('2026-05-03'), to: day('2026-06-30') }],
    },
  },
})
const nameOf = ({ name }: { readonly name: string }) => name
const found = fragmentation(bank, { from: today, to: null })
const speaking = { workspace: bank, day: today, nameOf }

function said(kind: (typeof found)[number]['kind']) {
  const it = found.find((one) => one.kind === kind)
  return it === undefined ? null : [briefSpread(it, today), ...spreadWords(it, speaking)]
}

test('somebody over 100 % is told with the days', () => {
  expect(said('over-allocated')).toEqual([
    '130 % from 3 May 2026 to 30 Jun 2026',
    '130 % in Fraud and Payments, from 3 May 2026 to 30 Jun 2026',
  ])
  expect(said('small-share')).toEqual([
    '30 % in one team from 3 May 2026 to 30 Jun 2026',
    '30 % in Fraud, from 3 May 2026 to 30 Jun 2026',
  ])
})

test('a team without an owner is told from now on', () => {
  expect(said('no-owner')).toEqual(['no product owner', 'none is named, from now on'])
})

test('days that have begun are told by their end', () => {
  expect(daysWords({ from: null, to: day('2026-06-30') }, today)).toBe('until 30 Jun 2026')
  expect(daysWords({ from: day('2026-04-01'), to: null }, today)).toBe('from 1 Apr 2026')
})
