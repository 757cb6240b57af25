import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { uncoveredIn } from '#core/analysis/scenarioDifference.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import type { ScenarioEditId, ScenarioId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { changeGroups } from '#screens/scenarios/changeGroups.ts'
import { compareFitted, fitScenario } from '#screens/scenarios/compared.ts'
import { firstWholeDay } from '#screens/scenarios/comparedDay.ts'
import { differenceWords, shortDifference } from '#screens/scenarios/differenceWords.ts'
import { endedWords } from '#screens/scenarios/endedWords.ts'
import { figureNotes, mostChanged } from '#screens/scenarios/figures.ts'
import { findingChanges, tallyOf } from '#screens/scenarios/findingChanges.ts'
import { moverCaption, moverWords } from '#screens/scenarios/moverWords.ts'
import { peopleLines } from '#screens/scenarios/peopleLines.ts'
import { aloneIn, figureRows } from '#screens/scenarios/sideBySide.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const on = day('2026-03-01')
const later = day('2026-09-01')
const id = (name: string) => name as ScenarioId

const people = Array.from({ length: 11 }, (_, at) => `P${at}`)
const bank = sketchOrganisation({
  people: {
    Ana: { can: { Go: 3 } },
    Bo: { can: { Go: 4 } },
    Cy: {},
    ...Object.fromEntries(people.map((name) => [name, {}])),
  },
  teams: {
    Fraud: { members: ['Ana'], needs: { Go: 1, Rust: 1, Kafka: 1 } },
    Cards: { members: ['Bo', ...people], needs: { Go: 2 } },
  },
})

function ends(name: string): Edit {
  const before = bank.teams.get(name as TeamId)
  if (before === undefined) throw new Error('There is no such team')
  const after = { ...before, status: 'disbanded' as const, disbanded: on }
  return { label: `Disband ${name}`, changes: [{ table: 'teams', before, after }] }
}

/** Somebody learns what only one person in Cards holds. */
const learns: Edit = {
  label: 'Learn',
  changes: [
    {
      table: 'ratings',
      before: null,
      after: { ...must(bank.ratings.get(person('Bo'), skill('Go'))), person: person('P0') },
    },
  ],
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not there')
  return value
}

function keep(workspace: Workspace, name: string, edit: Edit, from: Day | null = null): Workspace {
  const edits = [{ id: `${name} 1` as ScenarioEditId, edit, from }]
  const made = createScenario(workspace, { id: id(name), name, edits })
  if (isRefusal(made)) throw new Error(made.refused)
  return apply(workspace, made)
}

const kept = keep(keep(bank, 'disband', ends('Fraud')), 'learn', learns, later)

function compareOn(at: Day, name: string) {
  const shown = { workspace: kept, coverage: CoverageIndex.build(kept, at), scenario: null }
  return compareFitted(shown, fitScenario(shown, id(name)), 10)
}

describe('a plan that disbands a team whose needs are not met', () => {
  const plan = compareOn(on, 'disband')
  const changes = findingChanges(plan.difference, true)

  it('closes nothing and makes nothing better', () => {
    expect(changes.map((it) => it.kind)).toEqual(['ended', 'ended', 'ended'])
    expect(differenceWords(tallyOf(changes))).toBe('It opens and closes no finding.')
    expect(shortDifference(tallyOf(changes))).toBe('3 end with their team or chapter')
    const groups = changeGroups(changes, 'team', [bank])
    expect(groups.map(({ label }) => label)).toEqual(['Ended with their team'])
    expect(endedWords(plan.ended, changes)).toEqual([
      '3 findings end with Fraud; its 3 needs are met by nobody any more.',
    ])
    const { gap } = figureNotes(plan.difference, plan.load, changes, on)
    expect(gap).toEqual({ closed: 0, opened: 0, lost: 0, ended: 2 })
    expect(mostChanged(plan.difference.scopes)).toBeNull()
    expect(uncoveredIn(plan.difference.scopes)).toEqual({ before: 0, after: 0 })
  })

  it('is the best in no row of what is found, beside one that does nothing yet', () => {
    const idle = compareOn(on, 'learn')
    const rows = figureRows([plan, idle], true)
    const better = rows.filter(({ isBest }) => isBest[0])
    expect(better.map((it) => it.label)).toEqual([])
    const critical = rows.find((it) => it.id === 'critical')
    expect(critical).toMatchObject({ baseline: 2, values: [0, 2], ended: [2, 0] })
    expect(rows.find((it) => it.id === 'ended')?.values).toEqual([1, 0])
    expect(aloneIn([plan, idle], true).map((it) => [it.closed.length, it.ended.length])).toEqual([
      [0, 3],
      [0, 0],
    ])
  })
})

describe('plans of which one begins later', () => {
  it('are compared when every step of all of them has taken effect', () => {
    const both = [id('disband'), id('learn')]
    expect(firstWholeDay(kept, both, on)).toBe(later)
    expect(firstWholeDay(kept, [id('disband')], on)).toBe(on)
    expect(firstWholeDay(kept, both, day('2027-01-01'))).toBe('2027-01-01')
    const rows = figureRows([compareOn(later, 'disband'), compareOn(later, 'learn')], true)
    const few = rows.find((it) => it.id === 'low')
    expect(few?.isBest).toEqual([false, true])
    expect(rows.find((it) => it.id === 'later')).toBeUndefined()
  })
})

describe('people in words', () => {
  it('join, leave or change teams', () => {
    const ids = ['a', 'b', 'c', 'd'].map(person)
    const given = { movers: ids, joiners: ids.slice(0, 1), leavers: ids.slice(1, 2) }
    expect(moverWords(given)).toBe('1 joins, 1 leaves, 2 change teams')
    expect(moverCaption(given)).toBe('people join, leave or change teams')
    expect(moverCaption({ movers: ids.slice(0, 1), joiners: ids.slice(0, 1), leavers: [] })).toBe(
      'person joins',
    )
    expect(moverWords({ movers: [], joiners: [], leavers: [] })).toBe('')
  })

  it('a team that was too large before is not told to be one now', () => {
    const stay = must([...bank.memberships].find((it) => it.person === person('Bo')))
    const joins: Edit = {
      label: 'Cy joins Cards',
      changes: [
        {
          table: 'memberships',
          before: null,
          after: { ...stay, id: 'new' as typeof stay.id, person: person('Cy') },
        },
      ],
    }
    const workspace = keep(bank, 'join', joins)
    const shown = { workspace, coverage: CoverageIndex.build(workspace, on), scenario: null }
    const { difference, load } = compareFitted(shown, fitScenario(shown, id('join')), 10)
    const told = peopleLines(difference, load, { day: on, nameOf: ({ name }) => name })
    expect(told.map(({ title, text }) => `${title}: ${text}`)).toEqual(['Cy: joins Cards'])
  })
})
