import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '#core/analysis/daySpans.ts'
import { type Fragmentation, fragmentation } from '#core/analysis/fragmentation.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { MembershipId, PersonId, TeamId } from '#core/model/ids.ts'
import { createMembership } from '#core/model/membership.ts'
import { createPerson } from '#core/model/person.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import { createTeam, teamStatuses } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-06-15')
const onlyToday = { from: today, to: today }
const five = ['Ana', 'Bo', 'Cy', 'Di', 'Ed']
const everybody = Object.fromEntries([...five, 'Flo'].map((name) => [name, {}]))
const whole = { owner: person('Flo'), members: five.map((who) => ({ who, allocation: 50 })) }

/** What is found, without what the sketch is not about. */
function found(workspace: Workspace, kind: Fragmentation['kind'], within: Span = onlyToday) {
  return fragmentation(workspace, within).filter((it) => it.kind === kind)
}

test('nothing is found where teams are whole and people are in two of them', () => {
  const workspace = sketchOrganisation({ people: everybody, teams: { Fraud: whole, Cards: whole } })
  expect(fragmentation(workspace)).toEqual([])
})

describe('a person', () => {
  test('in a third team is in too many, on the days of all three', () => {
    const third = { who: 'Ana', allocation: 0, from: day('2026-05-01'), to: day('2026-05-31') }
    const workspace = sketchOrganisation({
      people: everybody,
      teams: { Fraud: whole, Cards: whole, Loans: { members: [third] } },
    })
    const teams = ['Cards', 'Fraud', 'Loans']
    expect(found(workspace, 'many-teams', { from: null, to: null })).toEqual([
      {
        kind: 'many-teams',
        person: 'Ana',
        spans: [{ from: '2026-05-01', to: '2026-05-31', teams }],
      },
    ])
    expect(found(workspace, 'many-teams')).toEqual([])
  })

  test('with under 40 % for a team has a small share; two stays in it add up', () => {
    const workspace = sketchOrganisation({
      people: everybody,
      teams: {
        Fraud: {
          members: [
            { who: 'Ana', allocation: 39.9 },
            { who: 'Bo', allocation: 20 },
            { who: 'Bo', allocation: 20 },
          ],
        },
      },
    })
    expect(found(workspace, 'small-share')).toEqual([
      {
        kind: 'small-share',
        person: 'Ana',
        team: 'Fraud',
        spans: [{ ...onlyToday, allocation: 39.9 }],
      },
    ])
  })

  test('over 100 % is so until one of the stays ends, or the person leaves', () => {
    const workspace = sketchOrganisation({
      people: { Ana: { leaves: day('2026-07-31') } },
      teams: {
        Fraud: { members: [{ who: 'Ana', allocation: 60 }] },
        Cards: { members: [{ who: 'Ana', allocation: 60, from: day('2026-01-01') }] },
      },
    })
    expect(found(workspace, 'over-allocated', { from: today, to: null })).toEqual([
      {
        kind: 'over-allocated',
        person: 'Ana',
        spans: [{ from: today, to: '2026-07-31', teams: ['Cards', 'Fraud'], allocation: 120 }],
      },
    ])
  })

  test('of fractions that add up to 100 % is not over it', () => {
    const thirds = { members: [{ who: 'Ana', allocation: 100 / 3 }] }
    const workspace = sketchOrganisation({
      people: everybody,
      teams: { Fraud: thirds, Cards: thirds, Loans: thirds },
    })
    expect(found(workspace, 'over-allocated')).toEqual([])
  })

  test('owns too many with a third counted team', () => {
    const owned = { ...whole, formed: day('2026-03-01') }
    const teams = { Fraud: owned, Cards: whole, Loans: { ...whole, status: 'proposed' as const } }
    const two = sketchOrganisation({ people: everybody, teams })
    expect(found(two, 'many-owned')).toEqual([])
    const three = sketchOrganisation({ people: everybody, teams: { ...teams, Loans: whole } })
    expect(found(three, 'many-owned', { from: null, to: today })).toEqual([
      {
        kind: 'many-owned',
        person: 'Flo',
        spans: [{ from: '2026-03-01', to: today, teams: ['Cards', 'Fraud', 'Loans'] }],
      },
    ])
  })
})

describe('a team', () => {
  test('of four is too small, from the day on which the fifth has left', () => {
    const [, ...others] = whole.members
    const workspace = sketchOrganisation({
      people: everybody,
      teams: {
        Fraud: { ...whole, members: [...others, { who: 'Ana', to: day('2026-06-30') }] },
      },
    })
    expect(found(workspace, 'team-size')).toEqual([])
    expect(found(workspace, 'team-size', { from: today, to: null })).toEqual([
      { kind: 'team-size', team: 'Fraud', spans: [{ from: '2026-07-01', to: null, size: 4 }] },
    ])
  })

  test('has no owner where none is named, or on the days on which the owner is not there', () => {
    const workspace = sketchOrganisation({
      people: { Flo: { leaves: day('2026-06-01') } },
      teams: {
        Fraud: { owner: null },
        Cards: { owner: person('Flo'), disbanded: day('2026-09-01') },
        Loans: { owner: null, status: 'abandoned' },
        Rates: { owner: person('Nobody of that name') },
      },
    })
    expect(found(workspace, 'no-owner', { from: day('2026-01-01'), to: null })).toEqual([
      {
        kind: 'no-owner',
        team: 'Cards',
        spans: [{ from: '2026-06-02', to: '2026-08-31', owner: 'Flo' }],
      },
      {
        kind: 'no-owner',
        team: 'Fraud',
        spans: [{ from: '2026-01-01', to: null, owner: null }],
      },
      {
        kind: 'no-owner',
        team: 'Rates',
        spans: [{ from: '2026-01-01', to: null, owner: null }],
      },
    ])
  })
})

// Small worlds whose dates fall on a few days, so that they meet.
const first = day('2026-01-01')
const dates = fc.option(
  fc.integer({ min: 0, max: 12 }).map((days) => addDays(first, days)),
  { nil: null },
)
const people = ['p1', 'p2', 'p3'] as PersonId[]
const teams = ['t1', 't2', 't3', 't4'] as TeamId[]
const worlds = fc
  .record({
    people: fc.tuple(
      ...people.map((id) => fc.record({ id: fc.constant(id), starts: dates, leaves: dates })),
    ),
    teams: fc.tuple(
      ...teams.map((id) =>
        fc.record({
          id: fc.constant(id),
          status: fc.oneof(
            { arbitrary: fc.constant('active' as const), weight: 5 },
            fc.constantFrom(...teamStatuses),
          ),
          formed: dates,
          disbanded: dates,
          owner: fc.constantFrom(null, ...people, 'p1' as PersonId),
        }),
      ),
    ),
    stays: fc.array(
      fc.record({
        person: fc.constantFrom(...people, 'p1' as PersonId),
        team: fc.constantFrom(...teams),
        allocation: fc.constantFrom(0, 10, 30, 33.4, 40, 50, 100),
        from: dates,
        to: dates,
      }),
      { maxLength: 14 },
    ),
  })
  .map((it) =>
    createWorkspace({
      people: it.people.map((given) => createPerson({ name: given.id, ...given })),
      teams: it.teams.map((given) => createTeam({ name: given.id, ...given })),
      memberships: it.stays.map((given, at) =>
        createMembership({ id: `m${at}` as MembershipId, ...given }),
      ),
    }),
  )

/** What is found on one day, a line each, by the definitions alone. */
function onDay(workspace: Workspace, date: Day): string[] {
  const counted = [...workspace.teams].filter((it) => isCounted(it, date))
  const present = [...workspace.people].filter((it) => isPresent(it, date))
  const share = (who: string, team: string) =>
    [...workspace.memberships]
      .filter((it) => it.person === who && it.team === team && isCurrent(it, date))
      .map(({ allocation }) => allocation)
  const lines: string[] = []
  for (const { id } of present) {
    const stays = counted.map((team) => share(id, team.id)).filter(({ length }) => length > 0)
    if (stays.length > 2) lines.push(`many-teams ${id} ${stays.length}`)
    const sum = stays.flat().reduce((all, it) => all + it, 0)
    if (sum > 100.000001) lines.push(`over-allocated ${id} ${sum.toFixed(3)}`)
    for (const team of counted) {
      const here = share(id, team.id)
      const part = here.reduce((all, it) => all + it, 0)
      if (here.length > 0 && part < 40)
        lines.push(`small-share ${id} ${team.id} ${part.toFixed(3)}`)
    }
    const owned = counted.filter(({ owner }) => owner === id)
    if (owned.length > 2) lines.push(`many-owned ${id} ${owned.length}`)
  }
  for (const team of counted) {
    const size = present.filter(({ id }) => share(id, team.id).length > 0).length
    if (size < 5 || size > 9) lines.push(`team-size ${team.id} ${size}`)
    if (!present.some(({ id }) => id === team.owner))
      lines.push(`no-owner ${team.id} ${team.owner}`)
  }
  return lines.sort()
}

/** The lines of one day from what is found over all days. */
function linesOf(found: readonly Fragmentation[], date: Day): string[] {
  return found
    .flatMap((it) =>
      it.spans
        .filter(({ from, to }) => (from ?? date) <= date && date <= (to ?? date))
        .map((span) => lineOf({ ...it, spans: [span] } as Fragmentation)),
    )
    .sort()
}

function lineOf(it: Fragmentation): string {
  if (it.kind === 'many-teams' || it.kind === 'many-owned') {
    return `${it.kind} ${it.person} ${it.spans[0]?.teams.length}`
  }
  if (it.kind === 'over-allocated') {
    return `${it.kind} ${it.person} ${it.spans[0]?.allocation.toFixed(3)}`
  }
  if (it.kind === 'small-share') {
    return `${it.kind} ${it.person} ${it.team} ${it.spans[0]?.allocation.toFixed(3)}`
  }
  if (it.kind === 'team-size') return `${it.kind} ${it.team} ${it.spans[0]?.size}`
  return `${it.kind} ${it.team} ${it.spans[0]?.owner}`
}

const days = Array.from({ length: 17 }, (_, at) => addDays(first, at - 2))

test('over any dates it is what looking at each day alone gives', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(worlds, (workspace) => {
      const found = fragmentation(workspace)
      const within = { from: addDays(first, 3), to: addDays(first, 8) }
      const clipped = fragmentation(workspace, within)
      for (const date of days) {
        const expected = onDay(workspace, date)
        expect(linesOf(found, date)).toEqual(expected)
        const isWithin = within.from <= date && date <= within.to
        expect(linesOf(clipped, date)).toEqual(isWithin ? expected : [])
      }
    }),
    { numRuns: 300 },
  )
})

test('spans never overlap, and neighbours differ in their figures', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(worlds, (workspace) => {
      for (const { spans } of fragmentation(workspace)) {
        for (const [at, { from, to, ...figures }] of spans.entries()) {
          const next = spans[at + 1]
          if (next === undefined) continue
          const { from: start, to: _, ...others } = next
          if (to === null || start === null) throw new Error('Only the ends are unbounded')
          expect(start > to).toBe(true)
          if (addDays(to, 1) === start) expect(others).not.toEqual(figures)
          expect(from === null || from <= to).toBe(true)
        }
      }
    }),
    { numRuns: 200 },
  )
})
