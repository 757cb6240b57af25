import { type Outcome, refuse } from '../edits/edit.ts'
import { applyScenario, scenarioEditsOf } from '../edits/scenarioState.ts'
import type { ScenarioId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit, quoted } from './checked.ts'

/**
 * Does what a scenario would do, as one edit. What does not fit any more is left out, as it is
 * shown to be where the scenario is looked at. The scenario stays.
 */
export function applyScenarioToBaseline(workspace: Workspace, id: ScenarioId): Outcome {
  const scenario = workspace.scenarios.get(id)
  if (scenario === undefined) return refuse('The scenario was deleted meanwhile.')
  const { edit, conflicts } = applyScenario(workspace, scenarioEditsOf(workspace, id))
  if (edit.changes.length === 0) {
    return refuse(
      conflicts.length === 0
        ? 'The organisation is so already.'
        : 'Nothing of it fits the organisation as it is now.',
    )
  }
  return checkedEdit(`Apply scenario ${quoted(scenario.name)}`, edit.changes)
}
