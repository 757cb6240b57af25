import { type Outcome, refuse } from '../edits/edit.ts'
import type { ScenarioId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate, quoted } from './checked.ts'
import { scenarioNameFault } from './scenarioName.ts'

export function renameScenario(
  workspace: Workspace,
  { scenario: id, name }: { readonly scenario: ScenarioId; readonly name: string },
): Outcome {
  const scenario = workspace.scenarios.get(id)
  if (scenario === undefined) return refuse('The scenario was deleted meanwhile.')
  const fault = scenarioNameFault(workspace, name, id)
  if (fault !== null) return refuse(fault)
  const next = { ...scenario, name: name.trim() }
  const label = `Rename scenario ${quoted(scenario.name)} to ${quoted(next.name)}`
  return checkedUpdate(label, 'scenarios', scenario, next)
}
