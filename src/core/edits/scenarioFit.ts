import type { Day } from '../model/day.ts'
import type { ScenarioEdit } from '../model/scenario.ts'
import type { Workspace } from '../model/workspace.ts'
import { PointingRecords } from './pointing.ts'
import { applyScenario, fitStep, type ScenarioConflict } from './scenarioState.ts'

/** How many steps of a scenario fit: wholly, with something that does not, and not at all. */
export interface ScenarioFit {
  readonly wholly: number
  readonly partly: number
  readonly notAtAll: number
}

/**
 * How the steps of a scenario fit where all of them are done, as applying it does them; what is
 * set aside counts in none. A step that says what is so already fits.
 *
 * @param steps in their order. Complexity: that of `applyScenario`.
 */
export function scenarioFit(baseline: Workspace, steps: readonly ScenarioEdit[]): ScenarioFit {
  const fit = { wholly: 0, partly: 0, notAtAll: 0 }
  const pointing = new PointingRecords(baseline)
  let workspace = baseline
  for (const step of steps) {
    if (step.isSetAside) continue
    const { edit, after, conflicts } = fitStep(workspace, step, pointing)
    workspace = after
    if (conflicts.length === 0) fit.wholly++
    else if (edit.changes.length > 0) fit.partly++
    else fit.notAtAll++
  }
  return fit
}

/**
 * What will not fit of the steps that take effect after a day, each on its own day, with what has
 * taken effect by then.
 *
 * Complexity: that of `applyScenario` for each such day.
 */
export function conflictsAhead(
  baseline: Workspace,
  steps: readonly ScenarioEdit[],
  day: Day,
): readonly ScenarioConflict[] {
  const later = steps.filter(({ isSetAside, from }) => !isSetAside && from !== null && from > day)
  const days = [...new Set(later.flatMap(({ from }) => from ?? []))].sort()
  return days.flatMap((on) => {
    const begun = new Set(later.flatMap(({ id, from }) => (from === on ? id : [])))
    return applyScenario(baseline, steps, on).conflicts.filter(({ step }) => begun.has(step))
  })
}
