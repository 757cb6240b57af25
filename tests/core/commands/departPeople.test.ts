import { describe, expect, test } from 'vitest'
import { departPeople, departureEdit } from '#core/commands/departPeople.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { isPresent } from '#core/model/standing.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const on = day('2026-06-01')
const bank = sketchOrganisation({
  people: {
    Ana: {},
    Bo: { starts: day('2026-05-31') },
    Cy: { starts: on },
    Di: { starts: day('2026-07-01') },
    Ed: { leaves: day('2026-05-31') },
    Flo: { leaves: on },
    Gus: { starts: on, leaves: on },
  },
})

function leave(...names: string[]): Outcome {
  return departPeople(bank, { people: names.map(person), day: on })
}

function made(outcome: Outcome): Edit {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

function refusal(outcome: Outcome): string {
  if (!isRefusal(outcome)) throw new Error(`It was not refused: ${outcome.label}`)
  return outcome.refused
}

describe('people who leave', () => {
  test('are gone on the day: their last day is the one before', () => {
    const edit = made(leave('Ana', 'Bo'))
    expect(edit.label).toBe('Ana and Bo leave')
    const { people } = apply(bank, edit)
    for (const name of ['Ana', 'Bo']) {
      const it = people.get(person(name)) ?? expect.unreachable()
      expect(it.leaves).toBe('2026-05-31')
      expect([isPresent(it, day('2026-05-31')), isPresent(it, on)]).toEqual([true, false])
    }
  })

  test('leave a day earlier where the day was to be their last', () => {
    expect(made(leave('Flo')).changes).toMatchObject([{ after: { leaves: '2026-05-31' } }])
  })

  test('stay as they are where they have left by then', () => {
    expect(made(leave('Ana', 'Ed')).changes).toMatchObject([{ after: { name: 'Ana' } }])
    expect(refusal(leave('Ed'))).toBe('They have all left by 2026-06-01.')
  })

  test('have begun before: nobody leaves on the first day or earlier', () => {
    expect(refusal(leave('Ana', 'Cy', 'Di'))).toBe(
      'Cy and Di will not have begun before 2026-06-01. Choose a later day, or leave them out.',
    )
    expect(refusal(leave('Gus'))).toMatch(/^Gus will not have begun/)
  })

  test('never have a last day before their first', () => {
    const everybody = [...bank.people].map(({ id }) => id)
    const { people } = apply(bank, departureEdit(bank, everybody, on))
    for (const { starts, leaves } of people) {
      if (starts !== null && leaves !== null) expect(starts <= leaves).toBe(true)
    }
  })
})
