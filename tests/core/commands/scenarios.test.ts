import { describe, expect, test } from 'vitest'
import { addToScenario } from '#core/commands/addToScenario.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { deleteScenario } from '#core/commands/deleteScenario.ts'
import { renameScenario } from '#core/commands/renameScenario.ts'
import type { ScenarioStep } from '#core/commands/scenarioSteps.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { setScenarioEditAside } from '#core/commands/setScenarioEditAside.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { rebase } from '#core/edits/rebase.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import type { ScenarioEditId, ScenarioId } from '#core/model/ids.ts'
import type { Level } from '#core/model/level.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: { Ana: { can: { Kafka: 3 } }, Bo: { can: { Kafka: 1 } } },
  teams: { Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 1 } } },
})
const learning = 'learning' as ScenarioId
const stepId = (name: string) => name as ScenarioEditId

function made(outcome: Outcome): Edit {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

function done(workspace: Workspace, outcome: Outcome): Workspace {
  return apply(workspace, made(outcome))
}

function refusal(outcome: Outcome): string | null {
  return isRefusal(outcome) ? outcome.refused : null
}

/** The step in which somebody comes to a level in Kafka. */
function reaches(name: string, level: Level, workspace = bank): ScenarioStep {
  const ratings = [{ person: person(name), skill: skill('Kafka'), level }]
  const edit = made(setRatings(workspace, { ratings, day: day('2026-06-01') }))
  return { id: stepId(`${name} ${level}`), edit }
}

const level = (workspace: Workspace, name: string) =>
  workspace.ratings.get(person(name), skill('Kafka'))?.level

const bo3 = reaches('Bo', 3)
const kept = done(bank, createScenario(bank, { id: learning, name: 'Bo learns', edits: [bo3] }))

function look(workspace: Workspace) {
  return applyScenario(workspace, scenarioEditsOf(workspace, learning))
}

describe('a scenario', () => {
  test('changes nothing until somebody looks', () => {
    expect(level(kept, 'Bo')).toBe(1)
    expect(kept.ratings).toBe(bank.ratings)
    const { workspace, edit, conflicts } = look(kept)
    expect(level(workspace, 'Bo')).toBe(3)
    expect(conflicts).toEqual([])
    expect(apply(kept, edit).ratings.get(person('Bo'), skill('Kafka'))).toEqual(
      workspace.ratings.get(person('Bo'), skill('Kafka')),
    )
  })

  test('takes more steps behind the others, and shows each over those before', () => {
    const seen = look(kept).workspace
    const more = { scenario: learning, edits: [reaches('Bo', 4, seen), reaches('Ana', 4, seen)] }
    const outcome = addToScenario(kept, more)
    expect(made(outcome).label).toBe('Add 2 changes to scenario “Bo learns”')
    const after = done(kept, outcome)
    expect(scenarioEditsOf(after, learning).map(({ place }) => place)).toEqual([1, 2, 3])
    const { workspace, edit } = look(after)
    expect([level(workspace, 'Bo'), level(workspace, 'Ana')]).toEqual([4, 4])
    expect(edit.changes).toHaveLength(2)
  })

  test('keeps the steps of two tabs that add to it at once, in the same order in both', () => {
    const one = made(addToScenario(kept, { scenario: learning, edits: [reaches('Ana', 4)] }))
    const two = made(addToScenario(kept, { scenario: learning, edits: [reaches('Ana', 2)] }))
    const both = (first: Edit, second: Edit) => {
      const there = apply(kept, first)
      const all = apply(there, rebase(second, there, { keep: 'mine' }).edit)
      return scenarioEditsOf(all, learning).map(({ id }) => id)
    }
    expect(both(one, two)).toEqual(['Bo 3', 'Ana 2', 'Ana 4'])
    expect(both(two, one)).toEqual(both(one, two))
  })

  test('shows a step that is set aside only when it is taken in again', () => {
    const step = stepId('Bo 3')
    const aside = done(kept, setScenarioEditAside(kept, { step, isSetAside: true }))
    expect(level(look(aside).workspace, 'Bo')).toBe(1)
    const again = setScenarioEditAside(aside, { step, isSetAside: false })
    expect(made(again).label).toBe('Take in again “Rate Bo 3 in Kafka”')
    expect(level(look(done(aside, again)).workspace, 'Bo')).toBe(3)
  })

  test('is renamed, and deleted with its steps; undo brings all of them back', () => {
    const rename = renameScenario(kept, { scenario: learning, name: ' Bo and Kafka ' })
    expect(done(kept, rename).scenarios.get(learning)?.name).toBe('Bo and Kafka')
    const deletion = made(deleteScenario(kept, learning))
    const without = apply(kept, deletion)
    expect([without.scenarios.size, without.scenarioEdits.size]).toEqual([0, 0])
    expect(apply(without, invert(deletion)).scenarioEdits.size).toBe(1)
  })

  const nested = { id: stepId('nested'), edit: made(deleteScenario(kept, learning)) }
  const nothing = { id: stepId('nothing'), edit: { label: 'Rest', changes: [] } }
  test.each([
    ['without a name', { name: '  ' }, /Give it a name/],
    ['with a name that is too long', { name: 'x'.repeat(201) }, /at most 200/],
    ['with the name of another one', { name: 'bo LEARNS' }, /“Bo learns” already/],
    ['with an id that is there', { id: learning }, /taken already/],
    ['of edits that are in another one', { edits: [bo3] }, /taken already/],
    ['that would change scenarios', { edits: [nested] }, /cannot change scenarios/],
    ['of an edit that changes nothing', { edits: [nothing] }, /“Rest” changes nothing/],
  ])('is not made %s', (_, wrong, sentence) => {
    const given = { id: 'other' as ScenarioId, name: 'Other', ...wrong }
    expect(refusal(createScenario(kept, given))).toMatch(sentence)
  })

  test('that is gone is not added to, renamed or deleted again', () => {
    const scenario = 'gone' as ScenarioId
    expect(refusal(addToScenario(kept, { scenario, edits: [bo3] }))).toMatch(/deleted meanwhile/)
    expect(refusal(renameScenario(kept, { scenario, name: 'A' }))).toMatch(/deleted meanwhile/)
    expect(refusal(renameScenario(kept, { scenario: learning, name: '' }))).toMatch(/a name/)
    expect(refusal(deleteScenario(kept, scenario))).toMatch(/deleted already/)
    const step = stepId('gone')
    expect(refusal(setScenarioEditAside(kept, { step, isSetAside: true }))).toMatch(/deleted/)
  })

  test('stays as it was made when somebody whom it is about is deleted', () => {
    const without = done(kept, deleteRecords(kept, 'people', [person('Bo')]))
    expect(without.scenarioEdits).toBe(kept.scenarioEdits)
    const { workspace, edit, conflicts } = look(without)
    expect(workspace.people.get(person('Bo'))).toBeUndefined()
    expect(edit.changes).toEqual([])
    expect(conflicts.map(({ kind, step }) => [kind, step])).toEqual([['record-gone', 'Bo 3']])
  })
})
