import { type Outcome, refuse } from '../edits/edit.ts'
import type { ScenarioEditId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate, quoted } from './checked.ts'

/** Leaves a step of a scenario out without losing it, or takes it in again. */
export function setScenarioEditAside(
  workspace: Workspace,
  given: { readonly step: ScenarioEditId; readonly isSetAside: boolean },
): Outcome {
  const step = workspace.scenarioEdits.get(given.step)
  if (step === undefined) return refuse('This step was deleted meanwhile.')
  const { isSetAside } = given
  const label = `${isSetAside ? 'Set aside' : 'Take in again'} ${quoted(step.edit.label)}`
  return checkedUpdate(label, 'scenarioEdits', step, { ...step, isSetAside })
}
