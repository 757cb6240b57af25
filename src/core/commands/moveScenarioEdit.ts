import { change, type Outcome, refuse } from '../edits/edit.ts'
import { scenarioEditsOf } from '../edits/scenarioState.ts'
import type { ScenarioEditId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit, quoted } from './checked.ts'

/**
 * Puts a step of a scenario elsewhere in its order: `place` counts the scenario's other steps
 * that come before it, from 0. One record changes, unless there is no number left between two
 * neighbours: then all steps are numbered anew.
 */
export function moveScenarioEdit(
  workspace: Workspace,
  given: { readonly step: ScenarioEditId; readonly place: number },
): Outcome {
  const step = workspace.scenarioEdits.get(given.step)
  if (step === undefined) return refuse('This step was deleted meanwhile.')
  const all = scenarioEditsOf(workspace, step.scenario)
  const others = all.filter(({ id }) => id !== step.id)
  const at = Math.min(Math.max(Math.trunc(given.place), 0), others.length)
  const label = `Move ${quoted(step.edit.label)} in its scenario`
  if (all[at]?.id === step.id) return { label, changes: [] }
  const [before, after] = [others[at - 1]?.place ?? 0, others[at]?.place]
  const place = after === undefined ? Math.floor(before) + 1 : (before + after) / 2
  if (place > before && (after === undefined || place < after)) {
    return checkedEdit(label, [change('scenarioEdits', step, { ...step, place })])
  }
  const changes = others
    .toSpliced(at, 0, step)
    .map((it, index) => change('scenarioEdits', it, { ...it, place: index + 1 }))
  return checkedEdit(label, changes)
}
