import { type Outcome, refuse } from '../edits/edit.ts'
import type { ScenarioEditId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate, quoted } from './checked.ts'

/** Says otherwise what a step of a scenario does; what it does stays. */
export function renameScenarioEdit(
  workspace: Workspace,
  given: { readonly step: ScenarioEditId; readonly label: string },
): Outcome {
  const step = workspace.scenarioEdits.get(given.step)
  if (step === undefined) return refuse('This step was deleted meanwhile.')
  const label = given.label.trim()
  if (label === '') return refuse('Say what the step does.')
  const edit = { ...step.edit, label }
  return checkedUpdate(`Call a step ${quoted(label)}`, 'scenarioEdits', step, { ...step, edit })
}
