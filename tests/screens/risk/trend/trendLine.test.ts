import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { TrendEntry } from '#core/analysis/trend.ts'
import { apply } from '#core/edits/apply.ts'
import { diff } from '#core/edits/diff.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import type { Person } from '#core/model/person.ts'
import { createRating } from '#core/model/rating.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { gatherSteps } from '#screens/risk/trend/gatherSteps.ts'
import {
  changeWords,
  findingsOn,
  greatestMoves,
  sinceLastMonth,
  trendLine,
} from '#screens/risk/trend/trendLine.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: { Ana: { can: { Kafka: 4, SQL: 4 } }, Bo: {}, Cy: { leaves: day('2026-03-09') } },
  teams: { Alpha: { members: ['Ana', 'Bo', 'Cy'], needs: { Kafka: 1, SQL: 1 } } },
})

function rate(workspace: Workspace, who: string, what: string, level: number): Edit {
  const before = workspace.ratings.get(person(who), skill(what)) ?? null
  const after = createRating({ person: person(who), skill: skill(what), level })
  return { label: `Rate ${who} in ${what}`, changes: [change('ratings', before, after)] }
}

const none = { critical: 0, high: 0, medium: 0, low: 0 }
const idea: Scenario = {
  id: 's' as ScenarioId,
  name: 'Idea',
  purpose: '',
  created: null,
}
const scenario: Edit = { label: 'Keep Idea', changes: [change('scenarios', null, idea)] }

function update(before: Person, after: Person): Edit {
  return { label: 'Rename Ana to Anna', changes: [change('people', before, after)] }
}

/** A journal of the commands, each at noon of its day. */
function journal(...done: readonly [string, (workspace: Workspace) => Edit][]) {
  const begun: TrendEntry = entry(1, '2026-01-01', diff('Sketch', createWorkspace(), bank), 'begin')
  let here = apply(createWorkspace(), begun.edit)
  const entries = [begun]
  for (const [date, command] of done) {
    const edit = command(here)
    here = apply(here, edit)
    entries.push(entry(entries.length + 1, date, edit, 'do'))
  }
  return { entries, workspace: here }
}

function entry(seq: number, date: string, edit: Edit, kind: 'begin' | 'do'): TrendEntry {
  return { seq, at: `${date}T12:00:00`, cause: { kind }, edit }
}

function lineOf({ entries, workspace }: ReturnType<typeof journal>, today: string) {
  const line = trendLine(gathered(entries, today), false)
  if (line === null) throw new Error('There is no line')
  const now = CoverageIndex.build(workspace, day(today)).totals()
  expect(line.points.at(-1)?.totals).toEqual(now)
  return line
}

function gathered(entries: readonly TrendEntry[], today: string) {
  const steps = gatherSteps(entries, day(today), () => {})
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

describe('the line of the trend', () => {
  const kept = journal(
    ['2026-02-01', (it) => rate(it, 'Bo', 'Kafka', 4)],
    ['2026-02-20', (it) => rate(it, 'Cy', 'SQL', 4)],
  )

  it('has a point for each day with edits, and one for today', () => {
    const { points } = lineOf(kept, '2026-03-01')
    expect(points.map((point) => [point.day, point.findings, point.edits])).toEqual([
      ['2026-01-01', 2, 0],
      ['2026-02-01', 1, 1],
      ['2026-02-20', 0, 1],
      ['2026-03-01', 0, 0],
    ])
  })

  it('says of today what dates alone have changed', () => {
    const last = lineOf(kept, '2026-03-10').points.at(-1)
    expect(last?.findings).toBe(1)
    expect(changeWords(last?.byDates ?? none)).toBe('+1 critical')
  })

  it('counts what a clock dated into the future as of today', () => {
    const ahead = journal(['2031-01-01', (it) => rate(it, 'Bo', 'Kafka', 4)])
    expect(lineOf(ahead, '2026-03-01').points.map((point) => point.day)).toEqual([
      '2026-01-01',
      '2026-03-01',
    ])
  })

  it('names the edits that moved it most, but not what it began with', () => {
    const { points } = lineOf(kept, '2026-03-01')
    const moves = greatestMoves(points, ['critical', 'high', 'medium'], 5)
    expect(moves.map((move) => [move.day, changeWords(move.change)])).toEqual([
      ['2026-02-20', '−1 critical'],
      ['2026-02-01', '−1 critical'],
    ])
  })

  it('compares with a month ago, or with its beginning', () => {
    const line = lineOf(kept, '2026-03-10')
    expect(sinceLastMonth(line, day('2026-03-10'))).toEqual({
      before: 1,
      now: 1,
      since: '2026-02-08',
      isStart: false,
    })
    const young = lineOf(journal(), '2026-01-10')
    expect(sinceLastMonth(young, day('2026-01-10'))).toEqual({
      before: 2,
      now: 2,
      since: '2026-01-01',
      isStart: true,
    })
    expect(findingsOn(line.points, day('2025-12-31'))).toBeNull()
  })

  it('tells how far it is', () => {
    const told: number[] = []
    const steps = gatherSteps(kept.entries, day('2026-03-01'), (fraction) => told.push(fraction))
    while (steps.next().done !== true) {}
    expect(told.at(-1)).toBe(1)
  })

  it('knows everybody whom its edits may name, by each name they had', () => {
    const ana = bank.people.get(person('Ana'))
    if (ana === undefined) throw new Error('Ana is gone')
    const renamed = journal(['2026-02-01', () => update(ana, { ...ana, name: 'Anna' })])
    const { named } = gathered(renamed.entries, '2026-03-01')
    expect(named.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Cy', 'Anna'])
  })
})

describe('the first day of the trend', () => {
  const kept = journal(
    ['2026-01-01', (it) => rate(it, 'Bo', 'Kafka', 4)],
    ['2026-01-01', (it) => rate(it, 'Bo', 'SQL', 0)],
    ['2026-01-01', () => scenario],
  )
  const line = lineOf(kept, '2026-01-01')

  it('is compared with what the organisation began with, so that the moves add up to it', () => {
    expect(line.start).toEqual({ day: '2026-01-01', findings: 2, isImport: false })
    expect(sinceLastMonth(line, day('2026-01-01'))).toMatchObject({ before: 2, now: 1 })
    const moves = greatestMoves(line.points, ['critical', 'high', 'medium'], 5)
    expect(moves.map((move) => changeWords(move.change))).toEqual(['−1 critical'])
  })

  it('counts the edits that changed what is found, and no plans or scenarios', () => {
    expect(line.edits).toEqual({ moving: 1, others: 1 })
    expect(line.points.map((point) => point.edits)).toEqual([2])
  })
})

describe('what an organisation begins with', () => {
  it('is also an import into an empty one', () => {
    const empty = entry(1, '2026-01-01', diff('New', createWorkspace(), createWorkspace()), 'begin')
    const label = 'Import 6 files'
    const brought = entry(2, '2026-01-05', diff(label, createWorkspace(), bank), 'do')
    const later = entry(3, '2026-01-05', rate(bank, 'Bo', 'Kafka', 4), 'do')
    const line = trendLine(gathered([empty, brought, later], '2026-01-05'), false)
    expect(line?.start).toEqual({ day: '2026-01-05', findings: 2, isImport: true })
    expect(line?.edits).toEqual({ moving: 1, others: 0 })
  })

  it('is nothing where nothing was done', () => {
    expect(trendLine(gathered([], '2026-01-05'), false)).toBeNull()
  })
})
