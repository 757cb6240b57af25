import { describe, expect, test } from 'vitest'
import { editTable } from '#core/commands/editTable.ts'
import { apply } from '#core/edits/apply.ts'
import { overAllocationWords } from '#screens/records/overAllocation.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-06-01')
const bank = sketchOrganisation({
  people: { Ana: {}, Bo: {} },
  teams: {
    Cards: { members: [{ who: 'Ana', allocation: 40 }] },
    Loans: {
      members: [
        { who: 'Ana', allocation: 60 },
        { who: 'Bo', allocation: 50 },
      ],
    },
  },
})

/** What is said once everybody in the team has the percent. */
function said(team: string, percent: string): string | null {
  const inputs = [...bank.memberships]
    .filter((stay) => stay.team === team)
    .map(({ id }) => ({ row: id, column: 'allocation', text: percent }))
  const { edit } = editTable(bank, {
    table: 'memberships',
    inputs,
    added: [],
    newId: () => 'new',
    day: today,
  })
  return overAllocationWords(bank, apply(bank, edit), edit, today)
}

describe('percent typed into a table', () => {
  test('that leaves somebody busier than the whole of their time is said', () => {
    expect(said('Cards', '300')).toBe('Ana is now 360 % busy.')
    expect(said('Loans', '120')).toBe('2 people are now busy for more than 100 %.')
  })

  test('that fits into it is not', () => {
    expect(said('Cards', '30')).toBe(null)
  })
})
