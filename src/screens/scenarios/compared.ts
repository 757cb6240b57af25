import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { type EndedTeam, endedTeams } from '#core/analysis/endedTeams.ts'
import { type LoadDifference, loadDifference } from '#core/analysis/loadDifference.ts'
import { type ScenarioDifference, scenarioDifference } from '#core/analysis/scenarioDifference.ts'
import { invert } from '#core/edits/invert.ts'
import { conflictsAhead } from '#core/edits/scenarioFit.ts'
import {
  applyScenario,
  isDoneBy,
  type ScenarioConflict,
  type ScenarioState,
  scenarioEditsOf,
} from '#core/edits/scenarioState.ts'
import type { Day } from '#core/model/day.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import type { ScenarioEdit } from '#core/model/scenario.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { SessionState } from '#session/state.ts'
import { attritionOf } from '../analysis/attritionLook.ts'

/** A scenario over the organisation on a day: its steps, what does not fit, and what it does. */
export interface Compared {
  readonly id: ScenarioId
  readonly day: Day
  readonly steps: readonly ScenarioEdit[]
  /** Taken in, but only after the day that is looked at. */
  readonly later: readonly ScenarioEdit[]
  readonly conflicts: readonly ScenarioConflict[]
  /** What will not fit of the steps that take effect later, each on its day. */
  readonly ahead: readonly ScenarioConflict[]
  readonly difference: ScenarioDifference
  readonly load: LoadDifference
  /** The teams that count on the day and by the scenario do not. */
  readonly ended: readonly EndedTeam[]
}

/** What a comparison is asked of. */
export type Shown = Pick<SessionState, 'workspace' | 'coverage' | 'scenario'>

export function baselineOf({
  workspace,
  scenario,
}: Pick<Shown, 'workspace' | 'scenario'>): Workspace {
  return scenario?.baseline ?? workspace
}

/** A scenario whose steps are fitted to the organisation on a day. */
export interface Fitted extends Omit<Compared, 'difference' | 'load' | 'ended'> {
  readonly baseline: Workspace
  readonly state: ScenarioState
}

export function fitScenario(shown: Shown, id: ScenarioId): Fitted {
  const { day } = shown.coverage
  const baseline = baselineOf(shown)
  const steps = scenarioEditsOf(baseline, id)
  const later = steps.filter((it) => !it.isSetAside && !isDoneBy(it, day))
  const state = applyScenario(baseline, steps, day)
  const ahead = conflictsAhead(baseline, steps, day)
  return { id, day, steps, later, conflicts: state.conflicts, ahead, baseline, state }
}

/** @param rate percent of the people who leave in a year. */
export function compareFitted(shown: Shown, fitted: Fitted, rate: number): Compared {
  const { baseline, state, ...told } = fitted
  const { edit, workspace } = state
  const difference = atBaseline(shown, (coverage) =>
    scenarioDifference(coverage, edit, attritionOf({ rate, months: 12 }), workspace),
  )
  const within = { from: told.day, to: null }
  const load = loadDifference(baseline, workspace, edit, within)
  const ended = endedTeams(baseline, workspace, told.day)
  return { ...told, difference, load, ended }
}

/**
 * Asks the index as it is without the scenario that the screens show: it is moved back along that
 * one's edit, and forth again.
 */
function atBaseline<Seen>(
  { coverage, scenario }: Shown,
  look: (coverage: CoverageIndex) => Seen,
): Seen {
  const { workspace } = coverage
  if (scenario === null || workspace === scenario.baseline) return look(coverage)
  coverage.move(invert(scenario.edit), scenario.baseline)
  try {
    return look(coverage)
  } finally {
    coverage.move(scenario.edit, workspace)
  }
}
