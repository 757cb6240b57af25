import type { ScenarioEditId, ScenarioId } from '../model/ids.ts'
import { compareText } from '../model/naming.ts'
import type { ScenarioEdit } from '../model/scenario.ts'
import type { Workspace } from '../model/workspace.ts'
import { apply } from './apply.ts'
import { compose } from './compose.ts'
import type { Edit } from './edit.ts'
import { type Conflict, rebase } from './rebase.ts'

/** A part of a scenario that does not fit the organisation as it is now. */
export interface ScenarioConflict extends Conflict {
  /** The step that it is of. */
  readonly step: ScenarioEditId
}

/** An organisation as a scenario would have it. */
export interface ScenarioState {
  readonly workspace: Workspace
  /** What leads there from the baseline, as one edit. */
  readonly edit: Edit
  readonly conflicts: readonly ScenarioConflict[]
}

/** The steps of a scenario in their order. Linear in the steps of all scenarios. */
export function scenarioEditsOf(workspace: Workspace, scenario: ScenarioId): ScenarioEdit[] {
  return [...workspace.scenarioEdits].filter((it) => it.scenario === scenario).sort(byPlace)
}

/** The steps of each scenario that has any, in their order. */
export function stepsByScenario({
  scenarioEdits,
}: Workspace): ReadonlyMap<ScenarioId, readonly ScenarioEdit[]> {
  const groups = new Map<ScenarioId, ScenarioEdit[]>()
  for (const step of [...scenarioEdits].sort(byPlace)) {
    const steps = groups.get(step.scenario)
    if (steps === undefined) groups.set(step.scenario, [step])
    else steps.push(step)
  }
  return groups
}

/** By place; by id where two tabs have put steps in the same one. */
function byPlace(a: ScenarioEdit, b: ScenarioEdit): number {
  return a.place - b.place || compareText(a.id, b.id)
}

/**
 * The organisation with a scenario's steps on top, in their order, without those that are set
 * aside. Each is fitted to what is there when its turn comes, so that a scenario lives on when
 * the organisation changes: what is gone stays gone, what would be above the scale or put
 * somebody into a team twice is left out, and all that does not fit is told.
 *
 * Complexity: that of `rebase` for each step; the workspace shares all tables that none touches.
 */
export function applyScenario(baseline: Workspace, steps: Iterable<ScenarioEdit>): ScenarioState {
  let workspace = baseline
  const edits: Edit[] = []
  const conflicts: ScenarioConflict[] = []
  for (const step of [...steps].sort(byPlace)) {
    if (step.isSetAside) continue
    const fitted = rebase(step.edit, workspace, { keep: 'plan' })
    workspace = apply(workspace, fitted.edit)
    edits.push(fitted.edit)
    for (const conflict of fitted.conflicts) conflicts.push({ ...conflict, step: step.id })
  }
  return { workspace, edit: compose('Scenario', edits), conflicts }
}
