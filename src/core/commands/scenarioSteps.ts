import {
  type Change,
  change,
  type Edit,
  isBaselineEdit,
  type Refusal,
  refuse,
} from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { ScenarioEditId, ScenarioId } from '../model/ids.ts'
import { createScenarioEdit } from '../model/scenario.ts'
import type { Workspace } from '../model/workspace.ts'

/** An edit that a scenario is to hold. */
export interface ScenarioStep {
  readonly id: ScenarioEditId
  readonly edit: Edit
  /** From which day it is meant. */
  readonly from?: Day | null
}

/** The changes that put the steps into the scenario, one after the other from the place on. */
export function stepChanges(
  workspace: Workspace,
  scenario: ScenarioId,
  steps: readonly ScenarioStep[],
  place: number,
): readonly Change[] | Refusal {
  const changes: Change[] = []
  for (const [at, { id, edit, from = null }] of steps.entries()) {
    if (workspace.scenarioEdits.get(id) !== undefined) return refuse('This id is taken already.')
    if (!isBaselineEdit(edit)) return refuse('A scenario cannot change scenarios.')
    if (edit.changes.length === 0) return refuse(`“${edit.label}” changes nothing.`)
    const record = { id, scenario, place: place + at, edit, from }
    changes.push(change('scenarioEdits', null, createScenarioEdit(record)))
  }
  return changes
}
