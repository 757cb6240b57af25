import { expect, test } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import { isMeasuredAlike } from '#screens/risk/useMeasuredState.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-11-21')
const bank = sketchOrganisation({ people: { Ana: { can: { Go: 3 } } } })
const { record } = bank.organisation
const ana = bank.people.get(person('Ana'))
if (ana === undefined) throw new Error('Ana is there')

const afterEdit = (...changes: Edit['changes']) => ({
  workspace: apply(bank, { label: 'Edit', changes }),
  day: today,
})

test('measures are taken again when what they count changes, and not when the bank is renamed', () => {
  const before = { workspace: bank, day: today }
  const renamed = change('organisation', record, { ...record, name: 'Harbour Bank' })
  expect(isMeasuredAlike(before, afterEdit(renamed))).toBe(true)
  const stricter = change('organisation', record, { ...record, holdsFrom: 4 })
  expect(isMeasuredAlike(before, afterEdit(stricter))).toBe(false)
  const left = change('people', ana, { ...ana, leaves: today })
  expect(isMeasuredAlike(before, afterEdit(left))).toBe(false)
  expect(isMeasuredAlike(before, { workspace: bank, day: day('2027-01-01') })).toBe(false)
})
