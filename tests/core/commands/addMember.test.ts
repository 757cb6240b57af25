import { describe, expect, it } from 'vitest'
import { addMember } from '#core/commands/addMember.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { createPerson, type Person } from '#core/model/person.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const bank = sketchOrganisation({ teams: { Payments: { formed: day('2026-01-01') } } })
const shown = day('2026-11-21')

function added(more: Partial<Person>) {
  return addMember(bank, {
    person: createPerson({ id: person('Nadia'), name: 'Nadia', ...more }),
    team: 'Payments' as never,
    membership: 'stay' as never,
    day: shown,
  })
}

function stayOf(more: Partial<Person>) {
  const outcome = added(more)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return [...apply(bank, outcome).memberships].map(({ team, from, to, allocation }) => {
    return { team, from, to, allocation }
  })
}

describe('a new person in a team', () => {
  const stay = { team: 'Payments', from: shown, to: null, allocation: 100 }

  it('is there from the day that is shown', () => {
    expect(stayOf({})).toEqual([stay])
    expect(stayOf({ starts: day('2026-03-01') })).toEqual([stay])
  })

  it('who starts later is there from their first day', () => {
    const from = day('2027-01-04')
    expect(stayOf({ starts: from })).toEqual([{ ...stay, from }])
  })

  it('who has left by then is refused, and so is one without a name', () => {
    expect(added({ leaves: day('2026-06-30') })).toHaveProperty('refused')
    expect(added({ name: '' })).toHaveProperty('refused')
  })
})
