import { describe, expect, test } from 'vitest'
import { changeStayTerms, type StayTerms } from '#core/commands/changeStayTerms.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { MembershipId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-06-01')
const bank = sketchOrganisation({
  people: { Ana: {} },
  teams: {
    Cards: { members: [{ who: 'Ana', from: day('2026-01-01'), allocation: 80, role: 'Lead' }] },
  },
})
const [stay] = bank.memberships
if (stay === undefined) throw new Error('The sketch has a stay')
const now: StayTerms = stay

function outcome(terms: Partial<StayTerms>, workspace = bank) {
  const newId = () => 'fresh' as MembershipId
  const given = { stay: stay?.id as MembershipId, terms: { ...now, ...terms }, day: today, newId }
  return changeStayTerms(workspace, given)
}

function staysAfter(terms: Partial<StayTerms>): unknown[] {
  const done = outcome(terms)
  if (isRefusal(done)) throw new Error(done.refused)
  return told(apply(bank, done))
}

function told({ memberships }: Workspace): unknown[] {
  return [...memberships].map(({ allocation, role, from, to }) => [allocation, role, from, to])
}

describe('what a stay says', () => {
  test('is corrected in its role and its days', () => {
    expect(staysAfter({ role: ' Owner ', to: day('2026-12-31') })).toEqual([
      [80, 'Owner', '2026-01-01', '2026-12-31'],
    ])
  })

  test('has another percent from the day on, and what was before is kept', () => {
    expect(staysAfter({ allocation: 40, role: 'Owner' })).toEqual([
      [80, 'Owner', '2026-01-01', '2026-05-31'],
      [40, 'Owner', '2026-06-01', null],
    ])
  })

  test('has another percent throughout where it is yet to come', () => {
    expect(staysAfter({ allocation: 40, from: day('2026-08-01') })).toEqual([
      [40, 'Lead', '2026-08-01', null],
    ])
  })

  test('stays as it was where days are out of order or the percent is none', () => {
    const refused = (terms: Partial<StayTerms>) => {
      const done = outcome(terms)
      return isRefusal(done) ? done.refused : 'done'
    }
    expect(refused({ to: day('2025-12-31') })).toMatch(/is before “First day”/)
    expect(refused({ allocation: -5 })).toMatch(/percentage from 0 to 1000/)
  })
})
