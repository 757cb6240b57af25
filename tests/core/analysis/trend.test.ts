import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { type TrendEntry, type TrendStep, trendPoints, trendSteps } from '#core/analysis/trend.ts'
import { apply } from '#core/edits/apply.ts'
import { diff } from '#core/edits/diff.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import type { Cause } from '#core/edits/history.ts'
import { invert } from '#core/edits/invert.ts'
import { addDays, type Day, localDay, parseDay } from '#core/model/day.ts'
import { createRating, type Rating } from '#core/model/rating.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'
import { generateOrganisation } from '#tests/support/generator.ts'
import { editFor, intents } from '../edits/arbitraryEdits.ts'

const begin: Cause = { kind: 'begin' }
const done: Cause = { kind: 'do' }
const dayOf = (at: string): Day | null => parseDay(at.slice(0, 10))

const none = { critical: 0, high: 0, medium: 0, low: 0 }

function journal(
  edits: readonly (readonly [at: string, edit: Edit, cause?: Cause])[],
): TrendEntry[] {
  return edits.map(([at, edit, cause = done], place) => ({ seq: place + 1, at, cause, edit }))
}

function rate(workspace: Workspace, who: string, what: string, level: Rating['level']): Edit {
  const before = workspace.ratings.get(person(who), skill(what)) ?? null
  const after = createRating({ person: person(who), skill: skill(what), level })
  return { label: `Rate ${who} in ${what}`, changes: [change('ratings', before, after)] }
}

/** Kafka is needed in Fraud, held by Ana alone in the team, and by Cy elsewhere. */
const start = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 3 } },
    Bo: { leaves: day('2026-01-10') },
    Cy: { can: { Kafka: 4 } },
  },
  teams: {
    Fraud: {
      members: ['Ana', 'Bo'],
      needs: { Kafka: 1 },
    },
  },
})

describe('the trend of a journal', () => {
  const second = rate(start, 'Bo', 'Kafka', 3)
  const steps = [
    ...trendSteps(
      start,
      journal([
        ['2026-01-05T09:00:00Z', second],
        ['2026-01-05T10:00:00Z', invert(second), { kind: 'undo', of: 'a' }],
        ['2026-01-05T10:01:00Z', second, { kind: 'redo', of: 'a' }],
        ['2026-01-20T08:00:00Z', rate(start, 'Cy', 'Kafka', 1)],
      ]),
      { dayOf },
    ),
  ]

  test('has a step for each entry, undone and redone ones too', () => {
    expect(steps.map(({ seq, cause, label }) => [seq, cause, label])).toEqual([
      [1, 'do', 'Rate Bo in Kafka'],
      [2, 'undo', 'Rate Bo in Kafka'],
      [3, 'redo', 'Rate Bo in Kafka'],
      [4, 'do', 'Rate Cy in Kafka'],
    ])
    expect(steps.map(({ before, after }) => [before.high, after.high])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
      [1, 0],
    ])
  })

  test('tells what the end of a contract did from what an edit did', () => {
    const last = steps.at(-1)
    expect(last).toMatchObject({ day: '2026-01-20', previous: { high: 0 }, before: { high: 1 } })
    expect(last?.after).toMatchObject({ high: 0, critical: 1 })
  })

  test('as points has one for each day, with what dates did and what moved it', () => {
    const points = trendPoints(steps)
    expect(points.map((it) => [it.day, it.findings, it.edits])).toEqual([
      ['2026-01-05', 0, 3],
      ['2026-01-20', 1, 1],
    ])
    expect(points.map(({ byDates }) => byDates)).toEqual([none, { ...none, high: 1 }])
    expect(points[0]?.movers.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(points[1]?.movers).toEqual([
      {
        seq: 4,
        at: '2026-01-20T08:00:00Z',
        label: 'Rate Cy in Kafka',
        cause: 'do',
        change: { ...none, critical: 1, high: -1 },
      },
    ])
  })

  test('names as many movers as asked, the greatest first, and none that moved nothing', () => {
    expect(trendPoints(steps, { movers: 1 })[0]?.movers.map(({ seq }) => seq)).toEqual([1])
    const idle = { label: 'Nothing', changes: [] }
    const two = rate(start, 'Ana', 'Kafka', 0)
    const both: Edit = {
      label: 'Two at once',
      changes: [...two.changes, ...rate(start, 'Cy', 'Kafka', 0).changes],
    }
    const edited = journal([
      ['2026-01-05', idle],
      ['2026-01-05', second],
      ['2026-01-05', both],
      ['2026-01-05', invert(both)],
    ])
    const [point] = trendPoints(trendSteps(start, edited, { dayOf }))
    expect(point?.edits).toBe(4)
    // Bo alone holds Kafka then, which is critical; so it weighs more than what Bo's rating closed.
    expect(point?.movers.map(({ seq }) => seq)).toEqual([3, 4, 2])
  })
})

test('low findings count in the line only where they are asked for', () => {
  const workspace = sketchOrganisation({
    people: { Ana: { can: { Go: 3 } }, Bo: { can: { Go: 3 } } },
    teams: { Fraud: { members: ['Ana'], needs: { SQL: 1 } } },
  })
  const idle = { label: 'Nothing', changes: [] }
  const forget = rate(workspace, 'Ana', 'Go', 0)
  const entries = journal([
    ['2026-01-05', idle],
    ['2026-01-06', forget],
  ])
  const steps = [...trendSteps(workspace, entries, { dayOf })]
  expect(trendPoints(steps).map(({ findings, movers }) => [findings, movers.length])).toEqual([
    [1, 0],
    [1, 0],
  ])
  const withLow = trendPoints(steps, { withLow: true })
  expect(withLow.map(({ findings, movers }) => [findings, movers.length])).toEqual([
    [2, 0],
    [1, 1],
  ])
})

test('a first entry may hold a whole import', { timeout: 60_000 }, () => {
  const size = { people: 150, skills: 40, teams: 15, chapters: 5, ratingsPerPerson: 12, seed: 4 }
  const imported = generateOrganisation(size)
  const empty = createWorkspace()
  const edit = diff('Import', empty, imported)
  const [step] = trendSteps(empty, journal([['2026-11-21', edit, begin]]), { dayOf })
  const fresh = CoverageIndex.build(imported, day('2026-11-21')).totals()
  expect(step?.after).toEqual(fresh)
  expect(step?.before).toMatchObject({ ...none, gap: 0 })
  expect(fresh.critical).toBeGreaterThan(0)
})

test('a clock that went back, or a moment that cannot be read, stays on the day reached', () => {
  const idle = { label: 'Nothing', changes: [] }
  const at = ['2026-01-05T12:00:00Z', '2025-12-01T12:00:00Z', 'yesterday', '2026-01-07T12:00:00Z']
  const steps = [...trendSteps(start, journal(at.map((it) => [it, idle] as const)))]
  const there = (moment: string) => localDay(new Date(moment))
  const [first, , , last] = at.map((it) => it)
  expect(steps.map((it) => it.day)).toEqual([
    ...Array(3).fill(there(first ?? '')),
    there(last ?? ''),
  ])
})

test('an entry of a clock that ran ahead does not hold those after it', () => {
  const idle = { label: 'Nothing', changes: [] }
  const daysOf = (...at: string[]) => {
    const entries = journal(at.map((it) => [it, idle] as const))
    const calendar = { today: day('2026-03-10'), dayOf }
    return [...trendSteps(start, entries, calendar)].map((it) => it.day)
  }
  expect(daysOf('2026-01-05', '2031-01-01', '2026-02-01', '2026-03-01')).toEqual([
    '2026-01-05',
    '2026-02-01',
    '2026-02-01',
    '2026-03-01',
  ])
  expect(daysOf('2026-01-05', '2031-01-01', 'yesterday')).toEqual([
    '2026-01-05',
    '2026-03-10',
    '2026-03-10',
  ])
  expect(daysOf('2031-01-01', '2026-01-05')).toEqual(['2026-01-05', '2026-01-05'])
})

test('at each entry it is what counting from the start gives', { timeout: 60_000 }, () => {
  const epoch = day('2026-01-01')
  const sequences = fc.array(
    fc.record({ intent: intents, later: fc.constantFrom(0, 0, 0, 1, 30) }),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  fc.assert(
    fc.property(sequences, (sequence) => {
      const first = createWorkspace()
      let workspace = first
      let date = epoch
      const states: { workspace: Workspace; date: Day }[] = []
      const entries = sequence.map(({ intent, later }, place): TrendEntry => {
        const edit = editFor(workspace, intent)
        workspace = apply(workspace, edit)
        date = addDays(date, later)
        states.push({ workspace, date })
        return { seq: place + 1, at: date, cause: done, edit }
      })
      const steps: TrendStep[] = [...trendSteps(first, entries, { dayOf })]
      expect(steps).toHaveLength(entries.length)
      let before = { workspace: first, date: states[0]?.date ?? epoch }
      for (const [place, step] of steps.entries()) {
        const state = states[place]
        if (state === undefined) throw new Error('A step for each entry')
        const totals = (it: Workspace, on: Day) => CoverageIndex.build(it, on).totals()
        expect(step.day).toBe(state.date)
        expect(step.previous).toEqual(totals(before.workspace, before.date))
        expect(step.before).toEqual(totals(before.workspace, state.date))
        expect(step.after).toEqual(totals(state.workspace, state.date))
        before = state
      }
    }),
    { numRuns: 100 },
  )
})
