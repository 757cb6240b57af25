import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stalls } from '#core/analysis/mission/stalls.ts'
import { addDays, dayNumber } from '#core/model/day.ts'
import type { TeamId } from '#core/model/ids.ts'
import { createCharter } from '#core/model/mission/charter.ts'
import type { Postponement } from '#core/model/mission/postponement.ts'
import { createReading } from '#core/model/mission/reading.ts'
import type { Transition } from '#core/model/mission/transition.ts'
import { createTeam, type Team, teamStatuses } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const cards = 'Cards' as TeamId
const today = day('2026-06-01')
const ago = (days: number) => addDays(today, -days)

interface Told {
  readonly team?: Partial<Team>
  readonly review?: number
  /** Days ago. */
  readonly read?: readonly number[]
  readonly slipped?: readonly number[]
  readonly became?: readonly (readonly [to: Transition['to'], ago: number])[]
}

/** Read yesterday, unless something else is told. */
function bank({ team = {}, review, read = [1], slipped = [], became = [] }: Told): Workspace {
  const sketch = sketchOrganisation({
    people: { Ana: { leaves: ago(3) }, Bo: { starts: addDays(today, 9) }, Cy: {} },
    teams: { Cards: team },
  })
  return createWorkspace({
    ...sketch,
    organisation: [sketch.organisation.record],
    charters: review === undefined ? [] : [createCharter({ id: cards, review: ago(review) })],
    readings: read.map((days, at) =>
      createReading({ id: `r${at}` as never, team: cards, day: ago(days), value: 1 }),
    ),
    postponements: slipped.map((days, at) => ({
      id: `o${at}` as Postponement['id'],
      team: cards,
      day: ago(days),
      from: ago(0),
      to: ago(-90),
      reason: '',
    })),
    transitions: became.map(([to, days], at) => ({
      id: `n${at}` as Transition['id'],
      team: cards,
      from: 'forming',
      to,
      day: ago(days),
      reason: '',
    })),
  })
}

function found(told: Told, on = today) {
  const workspace = bank(told)
  const team = workspace.teams.get(cards)
  if (team === undefined) throw new Error('No such team')
  return stalls(workspace, team, on)
}

const kinds = (told: Told) => found(told).map(({ kind }) => kind)

describe('a mission is stalled', () => {
  test('past its review day, and not on it', () => {
    expect(kinds({ review: 0 })).toEqual([])
    expect(found({ review: 6 })).toEqual([
      { kind: 'past-review', review: ago(6), since: ago(6), days: 6 },
    ])
  })

  test('past its target day, and not on it', () => {
    expect(kinds({ team: { target: today } })).toEqual([])
    expect(found({ team: { target: ago(40) } })).toEqual([
      { kind: 'past-target', target: ago(40), since: ago(40), days: 40 },
    ])
  })

  test('once its target day has slipped twice, since the second time', () => {
    expect(kinds({ slipped: [50] })).toEqual([])
    expect(kinds({ slipped: [50, -5] })).toEqual([])
    const [stall] = found({ slipped: [20, 50] })
    expect(stall).toMatchObject({ kind: 'slipped-twice', since: ago(20), days: 20 })
    expect(stall?.kind === 'slipped-twice' ? stall.slips.map((it) => it.day) : []).toEqual([
      ago(50),
      ago(20),
    ])
  })

  test('while active, when it was not read for more than 30 days', () => {
    expect(kinds({ read: [30] })).toEqual([])
    expect(found({ read: [90, 31] })).toMatchObject([
      { kind: 'no-reading', last: { day: ago(31) }, since: ago(31), days: 31 },
    ])
    expect(kinds({ read: [90], team: { status: 'paused' } })).toEqual([])
    expect(kinds({ read: [-1, 90] })).toEqual(['no-reading'])
  })

  test('but not by readings where it has no measure', () => {
    expect(kinds({ read: [], team: { formed: ago(100) } })).toEqual([])
  })

  test('and before a first reading from when it became active, else from when it was formed', () => {
    const formed = { formed: ago(100), measure: 'Cards refused' }
    expect(found({ read: [], team: formed })).toMatchObject([
      { kind: 'no-reading', last: null, since: ago(100), days: 100 },
    ])
    expect(kinds({ read: [], team: formed, became: [['active', 20]] })).toEqual([])
    expect(found({ read: [80], team: formed, became: [['active', 40]] })).toMatchObject([
      { since: ago(40), last: { day: ago(80) } },
    ])
    // Since when is not known.
    expect(kinds({ read: [] })).toEqual([])
  })

  test('once its product owner has left, and not before they begin', () => {
    expect(found({ team: { owner: person('Ana') } })).toEqual([
      { kind: 'owner-left', owner: 'Ana', since: ago(3), days: 3 },
    ])
    expect(kinds({ team: { owner: person('Bo') } })).toEqual([])
    expect(kinds({ team: { owner: person('Cy') } })).toEqual([])
    expect(kinds({ team: { owner: null } })).toEqual([])
  })

  test('for all its reasons at once', () => {
    const team = { target: ago(2), owner: person('Ana') }
    expect(kinds({ team, review: 9, read: [99], slipped: [9, 8] })).toEqual([
      'past-review',
      'past-target',
      'slipped-twice',
      'no-reading',
      'owner-left',
    ])
  })

  test('only while it stands', () => {
    for (const status of teamStatuses) {
      const isStanding = ['forming', 'active', 'paused'].includes(status)
      expect(kinds({ team: { status, target: ago(2) } }).length > 0, status).toBe(isStanding)
    }
  })
})

test('a mission that was achieved more than 30 days ago waits to be disbanded', () => {
  const team = { status: 'achieved' as const, target: ago(99) }
  expect(found({ team, became: [['achieved', 31]] })).toEqual([
    { kind: 'achieved-waiting', since: ago(31), days: 31 },
  ])
  expect(kinds({ team, became: [['achieved', 30]] })).toEqual([])
  expect(kinds({ team })).toEqual([])
})

test('days are counted from the day that is told to the one that is looked at', () => {
  const workspace = bank({ review: 3, slipped: [40, 10], read: [50] })
  const team = workspace.teams.get(cards) ?? createTeam({ id: cards, name: 'Cards' })
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), (days) => {
      for (const stall of stalls(workspace, team, ago(days))) {
        expect(stall.days).toBe(dayNumber(ago(days)) - dayNumber(stall.since))
        expect(stall.days).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
