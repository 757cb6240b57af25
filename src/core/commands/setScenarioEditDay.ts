import { isBaselineEdit, type Outcome, refuse } from '../edits/edit.ts'
import { effectiveDay, redateEdit } from '../edits/redateEdit.ts'
import type { Day } from '../model/day.ts'
import { dayWords } from '../model/dayWords.ts'
import type { ScenarioEditId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate, quoted } from './checked.ts'

/**
 * Lets a step of a scenario take effect on another day, and shifts the dates that it sets with it
 * (`redateEdit`). With `null` it is done whichever day is looked at, and its dates stay.
 *
 * Refused where nothing would be left of the step on that day, or somebody would leave before
 * they start.
 *
 * @param newId names stays that a shift splits.
 */
export function setScenarioEditDay(
  workspace: Workspace,
  given: {
    readonly step: ScenarioEditId
    readonly from: Day | null
    readonly newId: () => string
  },
): Outcome {
  const step = workspace.scenarioEdits.get(given.step)
  if (step === undefined) return refuse('This step was deleted meanwhile.')
  const { from, newId } = given
  const when = from === null ? 'on every day' : `from ${dayWords(from)}`
  const label = `Do ${quoted(step.edit.label)} ${when}`
  const was = step.from ?? effectiveDay(step.edit)
  if (from === null || was === null) {
    return checkedUpdate(label, 'scenarioEdits', step, { ...step, from })
  }
  const edit = redateEdit(step.edit, { from: was, to: from, newId })
  if (!isBaselineEdit(edit) || edit.changes.length === 0) {
    return refuse(`Nothing of ${quoted(step.edit.label)} would be left on ${dayWords(from)}.`)
  }
  for (const it of edit.changes) {
    if (it.table !== 'people' || it.after === null) continue
    const { name, starts, leaves } = it.after
    if (starts !== null && leaves !== null && leaves < starts) {
      return refuse(`${name} will not have begun before ${dayWords(from)}. Choose a later day.`)
    }
  }
  return checkedUpdate(label, 'scenarioEdits', step, { ...step, edit, from })
}
