import { change, type Outcome, refuse } from '../edits/edit.ts'
import { detachAll } from '../edits/references.ts'
import type { ScenarioId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { quoted } from './checked.ts'

/** Deletes a scenario with its steps. The organisation stays as it is. */
export function deleteScenario(workspace: Workspace, id: ScenarioId): Outcome {
  const scenario = workspace.scenarios.get(id)
  if (scenario === undefined) return refuse('It has been deleted already.')
  const along = detachAll(workspace, new Map([['scenarios', new Set([id])]]))
  const label = `Delete scenario ${quoted(scenario.name)}`
  return { label, changes: [...along, change('scenarios', scenario, null)] }
}
