import { changeKey, isBaselineEdit, type Outcome, refuse } from '../edits/edit.ts'
import { type Keeping, resolveConflict } from '../edits/resolveConflict.ts'
import { applyScenario, type ScenarioConflict, scenarioEditsOf } from '../edits/scenarioState.ts'
import type { Day } from '../model/day.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate, quoted } from './checked.ts'
import { removeFromScenario } from './removeFromScenario.ts'
import { setScenarioEditAside } from './setScenarioEditAside.ts'

/**
 * Makes a step of a scenario anew after the person has chosen what holds where it does not fit
 * any more: the scenario's (`plan`) or what is there (`present`). A step of which nothing is left
 * goes; a move of which nothing is left is set aside. See `resolveConflict`.
 *
 * Refused where that side cannot be chosen, and where the conflict is none any more.
 *
 * @param day on which the conflict was seen: steps that take effect later do not count then.
 */
export function settleScenarioConflict(
  workspace: Workspace,
  given: {
    readonly conflict: ScenarioConflict
    readonly keeping: Keeping
    readonly day: Day | null
  },
): Outcome {
  const { conflict, keeping, day } = given
  const step = workspace.scenarioEdits.get(conflict.step)
  if (step === undefined) return refuse('This step was deleted meanwhile.')
  const steps = scenarioEditsOf(workspace, step.scenario)
  const at = steps.findIndex(({ id }) => id === step.id)
  const met = applyScenario(workspace, steps.slice(0, at), day).workspace
  const { conflicts } = applyScenario(met, [{ ...step, isSetAside: false, from: null }])
  const key = changeKey(conflict.change)
  const stands = conflicts.find(
    ({ kind, change }) => kind === conflict.kind && changeKey(change) === key,
  )
  if (stands === undefined) return refuse('This fits again meanwhile.')
  const edit = resolveConflict(step.edit, met, stands, keeping)
  if (edit === null || !isBaselineEdit(edit)) {
    return refuse(
      keeping === 'plan'
        ? 'This cannot be done any more. Take it out, or leave the step aside.'
        : 'This goes with what the step deletes. Set the step aside to keep it.',
    )
  }
  if (edit.changes.length === 0) {
    return stands.kind === 'moved-since'
      ? setScenarioEditAside(workspace, { step: step.id, isSetAside: true })
      : removeFromScenario(workspace, step.id)
  }
  const label =
    keeping === 'plan'
      ? `Keep ${quoted(step.edit.label)} as the scenario has it`
      : `Keep what is there in ${quoted(step.edit.label)}`
  return checkedUpdate(label, 'scenarioEdits', step, { ...step, edit })
}
