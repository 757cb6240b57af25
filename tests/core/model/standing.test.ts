import { describe, expect, it } from 'vitest'
import type { Day } from '#core/model/day.ts'
import { createMembership } from '#core/model/membership.ts'
import { createPerson } from '#core/model/person.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import { createTeam, type Team } from '#core/model/team.ts'

const day = '2026-11-21' as Day
const before = '2026-11-20' as Day
const later = '2026-11-22' as Day

function team(given: Partial<Team>): Team {
  return createTeam({ id: 't' as never, name: 'T', ...given })
}

describe('a team counts', () => {
  it.each(['forming', 'active', 'paused', 'achieved'] as const)('while it is %s', (status) => {
    expect(isCounted(team({ status }), day)).toBe(true)
    expect(isCounted(team({ status, formed: later }), day)).toBe(false)
    expect(isCounted(team({ status, formed: day }), day)).toBe(true)
    expect(isCounted(team({ status, disbanded: day }), day)).toBe(false)
  })

  it.each(['proposed', 'abandoned'] as const)('never while it is %s', (status) => {
    expect(isCounted(team({ status }), day)).toBe(false)
  })

  it('on the days before it was disbanded, and on none where that day is unknown', () => {
    expect(isCounted(team({ status: 'disbanded', disbanded: later }), day)).toBe(true)
    expect(isCounted(team({ status: 'disbanded', disbanded: day }), day)).toBe(false)
    expect(isCounted(team({ status: 'disbanded' }), day)).toBe(false)
  })
})

describe('a person and a stay', () => {
  it('count from their first to their last day, both included', () => {
    const person = createPerson({ id: 'p' as never, name: 'P', starts: day, leaves: day })
    expect([before, day, later].map((it) => isPresent(person, it))).toEqual([false, true, false])
    const stay = createMembership({
      id: 'm' as never,
      team: 't' as never,
      person: person.id,
      from: day,
      to: day,
    })
    expect([before, day, later].map((it) => isCurrent(stay, it))).toEqual([false, true, false])
  })
})
