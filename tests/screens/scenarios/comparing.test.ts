import { describe, expect, it, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { setScenarioEditAside } from '#core/commands/setScenarioEditAside.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import type { MembershipId, ScenarioEditId, ScenarioId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { changeGroups } from '#screens/scenarios/changeGroups.ts'
import { compareFitted, fitScenario, type Shown } from '#screens/scenarios/compared.ts'
import { differenceWords, shortDifference } from '#screens/scenarios/differenceWords.ts'
import { figureNotes, mostChanged } from '#screens/scenarios/figures.ts'
import { findingChanges, tallyOf } from '#screens/scenarios/findingChanges.ts'
import { peopleLines } from '#screens/scenarios/peopleLines.ts'
import { reasonWords } from '#screens/scenarios/reasonWords.ts'
import {
  firstLook,
  parseScenariosLook,
  serializeScenariosLook,
} from '#screens/scenarios/scenariosLook.ts'
import { aloneIn, figureRows } from '#screens/scenarios/sideBySide.ts'
import { stepSign } from '#screens/scenarios/stepSign.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const on = day('2026-03-01')
const id = (name: string) => name as ScenarioId

function must(outcome: Outcome) {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

function keep(workspace: Workspace, name: string, outcome: Outcome): Workspace {
  const edits = [{ id: `${name} 1` as ScenarioEditId, edit: must(outcome) }]
  return apply(workspace, must(createScenario(workspace, { id: id(name), name, edits })))
}

const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4 } },
    Bo: { can: { Kafka: 3, Go: 3 } },
    Cy: { can: { Go: 4 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 2, Go: 1 } },
    Cards: { members: ['Cy'], needs: { Go: 1 } },
  },
})
const moving = moveMember(bank, {
  newId: 'new' as MembershipId,
  person: person('Bo'),
  from: 'Payments' as TeamId,
  to: 'Cards' as TeamId,
  day: on,
})
const leaving = departPeople(bank, { people: [person('Bo')], day: day('2026-02-28') })
const kept = keep(keep(bank, 'move', moving), 'leave', leaving)
const shown = { workspace: kept, coverage: CoverageIndex.build(kept, on), scenario: null }
function compareScenario(given: Shown, scenario: ScenarioId) {
  return compareFitted(given, fitScenario(given, scenario), 10)
}
const move = compareScenario(shown, id('move'))
const leave = compareScenario(shown, id('leave'))

function lines({ difference }: typeof move): string[] {
  return findingChanges(difference, false).map((it) => {
    const why = reasonWords(it, difference, ({ name }) => name)
    return `${it.kind} ${it.skill} in ${it.scope.id}, ${it.finding.severity}: ${why}`
  })
}

describe('a scenario compared with the organisation', () => {
  it('tells each finding that comes, goes or changes, the worst new ones first, and why', () => {
    expect(lines(move)).toEqual([
      'opened Kafka in Payments, high: Bo leaves',
      'worse Go in Payments, critical: Bo leaves',
      'closed Go in Cards, high: Bo arrives',
    ])
    expect(lines(leave)).toEqual([
      'opened Kafka in Payments, critical: Bo leaves',
      'worse Go in Payments, critical: Bo leaves',
      'worse Go in Cards, critical: nobody elsewhere holds it then',
    ])
  })

  it('is said in a sentence, and in short', () => {
    const tally = tallyOf(findingChanges(move.difference, false))
    expect(differenceWords(tally)).toBe(
      'It closes 1 finding, opens 1 finding and makes 1 more severe.',
    )
    expect(shortDifference(tally)).toBe('closes 1, opens 1, worsens 1')
    expect(shortDifference(tallyOf([]))).toBeNull()
    expect(differenceWords(tallyOf([]))).toBe('It changes no finding on this day.')
  })

  it('counts no only holder as closed who was the last one', () => {
    const notes = figureNotes(
      move.difference,
      move.load,
      findingChanges(move.difference, false),
      on,
    )
    expect(notes.keyPerson).toEqual({ closed: 1, opened: 1, lost: 1, ended: 0 })
    expect(notes.gap).toEqual({ closed: 0, opened: 1, lost: 0, ended: 0 })
    expect(notes.people).toBe('0 unplaced · 0 newly over 100 %')
    const gone = figureNotes(leave.difference, leave.load, [], on)
    expect(gone.people).toBe('0 unplaced · 0 newly over 100 %')
  })

  it('says who goes where, and what becomes of teams and load', () => {
    const told = ({ difference, load }: typeof move) =>
      peopleLines(difference, load, { day: on, nameOf: ({ name }) => name }).map(
        ({ title, text }) => `${title}: ${text}`,
      )
    expect(told(move)).toContain('Bo: Payments → Cards')
    expect(told(leave)).toContain('Bo: leaves the organisation, was in Payments')
  })

  it('names the place whose bus factor changes most', () => {
    const found = mostChanged(move.difference.scopes)
    expect(found?.shift.scope.id).toBe('Cards')
    expect([found?.shift.before.busFactor, found?.shift.after.busFactor]).toEqual([1, 2])
  })

  it('groups by place or by severity', () => {
    const changes = findingChanges(move.difference, false)
    const labels = (grouping: 'team' | 'chapter' | 'severity') =>
      changeGroups(changes, grouping, [kept]).map((it) => `${it.label} ${it.changes.length}`)
    expect(labels('team')).toEqual(['Payments 2', 'Cards 1'])
    expect(labels('severity')).toEqual(['Critical 1', 'High 2'])
  })

  it('is the same while that scenario, or another, is shown on every screen', () => {
    for (const other of ['move', 'leave']) {
      const { edit, workspace: after } = applyScenario(kept, scenarioEditsOf(kept, id(other)), on)
      const coverage = CoverageIndex.build(kept, on)
      coverage.move(edit, after)
      const before = coverage.totals()
      const scenario = {
        id: id(other),
        look: 'changes' as const,
        baseline: kept,
        after,
        edit,
        conflicts: [],
        ahead: [],
      }
      const seen = compareScenario({ workspace: after, coverage, scenario }, id('move'))
      expect(lines(seen)).toEqual(lines(move))
      expect(seen.difference.impact).toEqual(move.difference.impact)
      expect(coverage.totals()).toEqual(before)
      expect(coverage.workspace).toBe(after)
    }
  })
})

describe('scenarios side by side', () => {
  const rows = new Map(figureRows([move, leave], false).map((it) => [it.id, it]))

  it('have the best of each row marked, and none where they are the same', () => {
    expect(rows.get('critical')).toMatchObject({ baseline: 0, values: [1, 3] })
    expect(rows.get('critical')?.isBest).toEqual([true, false])
    expect(rows.get('movers')?.isBest).toEqual([false, false])
  })

  it('tell what only one of them opens and closes', () => {
    const alone = aloneIn([move, leave], false)
    const names = alone.map(({ opened, closed }) => [
      opened.map(({ skill, scope }) => `${skill} in ${scope.id}`),
      closed.map(({ skill, scope }) => `${skill} in ${scope.id}`),
    ])
    expect(names).toEqual([
      [[], ['Go in Cards']],
      [['Go in Cards'], []],
    ])
  })
})

test('steps that wait for their day are told, those that are set aside are not', () => {
  const edit = must(moving)
  const step = (name: string) => ({ id: name as ScenarioEditId, edit, from: day('2026-09-01') })
  const made = createScenario(bank, { id: id('s'), name: 's', edits: [step('a'), step('b')] })
  const workspace = apply(bank, must(made))
  const aside = setScenarioEditAside(workspace, { step: step('b').id, isSetAside: true })
  const now = apply(workspace, must(aside))
  const given = { workspace: now, coverage: CoverageIndex.build(now, on), scenario: null }
  expect(fitScenario(given, id('s')).later.map((it) => it.id)).toEqual(['a'])
})

test('a step adds, takes away or changes', () => {
  expect(stepSign(must(leaving))).toBe('→')
  expect(stepSign({ changes: must(moving).changes.filter((it) => it.before === null) })).toBe('+')
})

test('an address says which scenarios are looked at, and how', () => {
  const look = { ...firstLook, chosen: [id('a'), id('b')], showsLow: true, grouping: 'severity' }
  const params = serializeScenariosLook(look as typeof firstLook)
  expect(params.toString()).toBe('scenario=a&with=b&group=severity&low=shown')
  expect(parseScenariosLook(params)).toEqual(look)
  expect(parseScenariosLook(new URLSearchParams('with=a,b,a')).chosen).toEqual(['a', 'b'])
})
