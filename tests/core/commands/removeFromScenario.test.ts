import { expect, test } from 'vitest'
import { createScenario } from '#core/commands/createScenario.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { removeFromScenario } from '#core/commands/removeFromScenario.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { scenarioEditsOf } from '#core/edits/scenarioState.ts'
import type { ScenarioEditId, ScenarioId } from '#core/model/ids.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const bank = sketchOrganisation({ people: { Ana: {}, Bo: {}, Cy: {} } })
const scenario = 'who leaves' as ScenarioId

function made(outcome: Outcome): Edit {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

const edits = ['Ana', 'Bo', 'Cy'].map((name) => ({
  id: name as ScenarioEditId,
  edit: made(departPeople(bank, { people: [person(name)], day: day('2026-06-01') })),
}))
const kept = apply(bank, made(createScenario(bank, { id: scenario, name: 'Who leaves', edits })))
const steps = (workspace: typeof kept) => scenarioEditsOf(workspace, scenario).map(({ id }) => id)

test('a step is taken out of a scenario, the others stay in their order, and undo brings it back', () => {
  const edit = made(removeFromScenario(kept, 'Bo' as ScenarioEditId))
  expect(edit.label).toBe('Remove “Bo leaves” from scenario “Who leaves”')
  const after = apply(kept, edit)
  expect(steps(after)).toEqual(['Ana', 'Cy'])
  expect(after.people).toBe(kept.people)
  expect(steps(apply(after, invert(edit)))).toEqual(['Ana', 'Bo', 'Cy'])
})

test('a step that is gone already is refused', () => {
  expect(isRefusal(removeFromScenario(bank, 'Bo' as ScenarioEditId))).toBe(true)
})
