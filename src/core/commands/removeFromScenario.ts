import { change, type Outcome, refuse } from '../edits/edit.ts'
import type { ScenarioEditId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit, quoted } from './checked.ts'

/** Takes a step out of its scenario for good. The steps after it keep their places. */
export function removeFromScenario(workspace: Workspace, id: ScenarioEditId): Outcome {
  const step = workspace.scenarioEdits.get(id)
  if (step === undefined) return refuse('This step was deleted meanwhile.')
  const scenario = workspace.scenarios.get(step.scenario)
  const where = scenario === undefined ? 'its scenario' : `scenario ${quoted(scenario.name)}`
  const label = `Remove ${quoted(step.edit.label)} from ${where}`
  return checkedEdit(label, [change('scenarioEdits', step, null)])
}
