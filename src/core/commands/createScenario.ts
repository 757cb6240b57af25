import { change, type Outcome, refuse } from '../edits/edit.ts'
import { createScenarioRecord, type Scenario } from '../model/scenario.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit, quoted } from './checked.ts'
import { scenarioNameFault } from './scenarioName.ts'
import { type ScenarioStep, stepChanges } from './scenarioSteps.ts'

/** Keeps edits under a name without doing them. They change nothing until somebody looks. */
export function createScenario(
  workspace: Workspace,
  given: Pick<Scenario, 'id' | 'name'> &
    Partial<Scenario> & { readonly edits?: readonly ScenarioStep[] },
): Outcome {
  const { edits = [], ...fields } = given
  if (workspace.scenarios.get(given.id) !== undefined) return refuse('This id is taken already.')
  const fault = scenarioNameFault(workspace, given.name, given.id)
  if (fault !== null) return refuse(fault)
  const scenario = createScenarioRecord({ ...fields, name: given.name.trim() })
  const steps = stepChanges(workspace, scenario.id, edits, 1)
  if ('refused' in steps) return steps
  const label = `Create scenario ${quoted(scenario.name)}`
  return checkedEdit(label, [change('scenarios', null, scenario), ...steps])
}
