import type { Edit, Outcome } from '#core/edits/edit.ts'
import type { ScenarioConflict } from '#core/edits/scenarioState.ts'
import type { Day } from '#core/model/day.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { Step } from '../timeline.ts'

/**
 * How a scenario is looked at: the organisation without it, with it, or with it and every
 * difference marked.
 */
export type Look = 'before' | 'after' | 'changes'

/** The scenario in whose light every screen shows the organisation. */
export interface ShownScenario {
  readonly id: ScenarioId
  readonly look: Look
  /** The organisation itself, as it is kept. */
  readonly baseline: Workspace
  /** The organisation as the scenario would have it on the shown day. */
  readonly after: Workspace
  /** Leads from the baseline to `after`. */
  readonly edit: Edit
  readonly conflicts: readonly ScenarioConflict[]
}

/**
 * A scenario laid over the baseline. A value: its methods give the next one, and the way that the
 * shown organisation takes to it, for what is counted along. Its code loads with the first
 * scenario that is shown, so the session knows no more of it than this.
 */
export interface ScenarioLayer {
  readonly shown: ShownScenario
  /** What the screens show: the baseline or the scenario's, as it is looked at. */
  readonly workspace: Workspace
  /** The baseline has taken these steps, to where it is now; the day may be another one. */
  follow(steps: readonly Step[], baseline: Workspace, day: Day): Relaid
  withLook(look: Look): Relaid
  /** Back to the baseline. */
  leave(): readonly Step[]
  /**
   * What keeps an edit of the shown organisation: the one that makes it a step of the scenario.
   * An edit of scenarios themselves is kept as it is. Refused where the scenario is not seen.
   */
  keep(edit: Edit, day: Day): Outcome
  /** Whether the edit changed this scenario's steps and nothing else. */
  isOwn(edit: Edit): boolean
}

/** A layer after something has moved, and how the shown organisation got there. */
export interface Relaid {
  /** `null`: the scenario has been deleted; the baseline is shown. */
  readonly layer: ScenarioLayer | null
  readonly path: readonly Step[]
}
