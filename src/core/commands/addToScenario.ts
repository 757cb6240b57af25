import { type Outcome, refuse } from '../edits/edit.ts'
import { scenarioEditsOf } from '../edits/scenarioState.ts'
import type { ScenarioId } from '../model/ids.ts'
import { counted } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit, quoted } from './checked.ts'
import { type ScenarioStep, stepChanges } from './scenarioSteps.ts'

/** Puts edits behind all others of a scenario. */
export function addToScenario(
  workspace: Workspace,
  given: { readonly scenario: ScenarioId; readonly edits: readonly ScenarioStep[] },
): Outcome {
  const scenario = workspace.scenarios.get(given.scenario)
  if (scenario === undefined) return refuse('The scenario was deleted meanwhile.')
  const last = scenarioEditsOf(workspace, scenario.id).at(-1)
  const place = Math.floor(last?.place ?? 0) + 1
  const steps = stepChanges(workspace, scenario.id, given.edits, place)
  if ('refused' in steps) return steps
  const [first] = given.edits
  const what =
    first !== undefined && given.edits.length === 1
      ? quoted(first.edit.label)
      : counted(given.edits.length, 'change', 'changes')
  return checkedEdit(`Add ${what} to scenario ${quoted(scenario.name)}`, steps)
}
