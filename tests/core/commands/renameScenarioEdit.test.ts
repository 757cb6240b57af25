import { expect, test } from 'vitest'
import { renameScenarioEdit } from '#core/commands/renameScenarioEdit.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { ScenarioEditId, ScenarioId } from '#core/model/ids.ts'
import { createScenarioEdit, createScenarioRecord } from '#core/model/scenario.ts'
import { createWorkspace } from '#core/model/workspace.ts'

const scenario = 'x' as ScenarioId
const step = 'e' as ScenarioEditId
const workspace = createWorkspace({
  scenarios: [createScenarioRecord({ id: scenario, name: 'Plan' })],
  scenarioEdits: [
    createScenarioEdit({ id: step, scenario, place: 1, edit: { label: 'Move', changes: [] } }),
  ],
})

test('a step is said otherwise, and does the same', () => {
  const edit = renameScenarioEdit(workspace, { step, label: '  Ana helps out ' })
  if (isRefusal(edit)) throw new Error(edit.refused)
  const after = apply(workspace, edit).scenarioEdits.get(step)
  expect(after?.edit).toEqual({ label: 'Ana helps out', changes: [] })
})

test('a step that says nothing, or is gone, is refused', () => {
  expect(renameScenarioEdit(workspace, { step, label: ' ' })).toHaveProperty('refused')
  const gone = { step: 'other' as ScenarioEditId, label: 'Ana helps out' }
  expect(renameScenarioEdit(workspace, gone)).toHaveProperty('refused')
})
