import type { Day } from '../model/day.ts'
import type { ScenarioEditId, ScenarioId } from '../model/ids.ts'
import { compareText } from '../model/naming.ts'
import type { ScenarioEdit } from '../model/scenario.ts'
import type { Workspace } from '../model/workspace.ts'
import { apply } from './apply.ts'
import { compose } from './compose.ts'
import type { Edit } from './edit.ts'
import { fitPlan, type PlanConflict } from './fitPlan.ts'
import { PointingRecords } from './pointing.ts'

/** A part of a scenario that does not fit the organisation as it is now. */
export type ScenarioConflict = PlanConflict & {
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

/** Whether the step is done on the day: it is not set aside, and has taken effect by then. */
export function isDoneBy({ isSetAside, from }: ScenarioEdit, day: Day): boolean {
  return !isSetAside && (from === null || from <= day)
}

/** A step as it was fitted to what was there when its turn came. */
export interface FittedStep {
  readonly step: ScenarioEdit
  readonly edit: Edit
  readonly after: Workspace
  readonly conflicts: readonly ScenarioConflict[]
}

/**
 * One step on top of what is there. Complexity: that of `fitPlan`.
 *
 * @param pointing of the workspace, for whoever fits many steps; it is moved along.
 */
export function fitStep(
  workspace: Workspace,
  step: ScenarioEdit,
  pointing: PointingRecords = new PointingRecords(workspace),
): FittedStep {
  const fitted = fitPlan(step.edit, workspace, pointing)
  const after = apply(workspace, fitted.edit)
  pointing.move(fitted.edit, after)
  return {
    step,
    edit: fitted.edit,
    after,
    conflicts: fitted.conflicts.map((conflict) => ({ ...conflict, step: step.id })),
  }
}

/** What fitted steps do together, as one edit. Linear in their changes. */
export function composeSteps(steps: readonly FittedStep[]): Edit {
  return compose(
    'Scenario',
    steps.map(({ edit }) => edit),
  )
}

/**
 * The organisation with a scenario's steps on top, in their order, without those that are set
 * aside. Each is fitted to what is there when its turn comes, so that a scenario lives on when
 * the organisation changes: what is gone stays gone, what would be above the scale or put
 * somebody into a team twice is left out, and all that does not fit is told.
 *
 * @param day with one, steps that take effect later are left out as well.
 *
 * Complexity: linear in the steps, after one pass over the tables that say who depends on what
 * they move or delete. The workspace shares all tables that no step touches.
 */
export function applyScenario(
  baseline: Workspace,
  steps: Iterable<ScenarioEdit>,
  day: Day | null = null,
): ScenarioState {
  let workspace = baseline
  const pointing = new PointingRecords(baseline)
  const fitted: FittedStep[] = []
  for (const step of [...steps].sort(byPlace)) {
    if (day === null ? step.isSetAside : !isDoneBy(step, day)) continue
    const next = fitStep(workspace, step, pointing)
    workspace = next.after
    fitted.push(next)
  }
  const conflicts = fitted.flatMap((it) => it.conflicts)
  return { workspace, edit: composeSteps(fitted), conflicts }
}
