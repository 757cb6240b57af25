import { addToScenario } from '#core/commands/addToScenario.ts'
import { type Edit, isBaselineEdit, type Outcome, recordOf, refuse } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { PointingRecords } from '#core/edits/pointing.ts'
import {
  composeSteps,
  type FittedStep,
  fitStep,
  isDoneBy,
  scenarioEditsOf,
} from '#core/edits/scenarioState.ts'
import { baselineTables } from '#core/model/baseline.ts'
import type { Day } from '#core/model/day.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { newId } from '../newId.ts'
import type { Step } from '../timeline.ts'
import type { Look, Relaid, ScenarioLayer, ShownScenario } from './shownScenario.ts'

/** Lays a scenario over the baseline. Both are `null` and empty where it does not exist. */
export function layScenario(
  baseline: Workspace,
  given: { readonly scenario: ScenarioId; readonly look: Look; readonly day: Day },
): Relaid {
  if (baseline.scenarios.get(given.scenario) === undefined) return { layer: null, path: [] }
  const bare = new FittedLayer(baseline, [], given.scenario, given.look)
  return bare.follow([], baseline, given.day)
}

class FittedLayer implements ScenarioLayer {
  readonly shown: ShownScenario
  /** Each fitted to what those before it left behind. */
  readonly #steps: readonly FittedStep[]

  constructor(baseline: Workspace, steps: readonly FittedStep[], id: ScenarioId, look: Look) {
    this.#steps = steps
    this.shown = {
      id,
      look,
      baseline,
      after: withScenariosOf(baseline, steps.at(-1)?.after ?? baseline),
      edit: composeSteps(steps),
      conflicts: steps.flatMap(({ conflicts }) => conflicts),
    }
  }

  get workspace(): Workspace {
    const { look, baseline, after } = this.shown
    return look === 'before' ? baseline : after
  }

  /** The steps that what is shown has taken. */
  get #seen(): readonly FittedStep[] {
    return this.shown.look === 'before' ? [] : this.#steps
  }

  follow(below: readonly Step[], baseline: Workspace, day: Day): Relaid {
    const { id, look } = this.shown
    if (baseline.scenarios.get(id) === undefined) {
      return { layer: null, path: [...this.leave(), ...below] }
    }
    const taken = scenarioEditsOf(baseline, id).filter((step) => isDoneBy(step, day))
    // Where the organisation itself stood still, what was fitted to it fits as before.
    const stoodStill = isSameOrganisation(this.shown.baseline, baseline)
    let kept = 0
    if (stoodStill) while (isSameStep(this.#steps[kept], taken[kept])) kept++
    const steps = this.#steps.slice(0, kept)
    let state = steps.at(-1)?.after ?? baseline
    // One for all of them, or each would look through the whole organisation.
    const pointing = new PointingRecords(state)
    for (const step of taken.slice(kept)) {
      const fitted = fitStep(state, step, pointing)
      state = fitted.after
      steps.push(fitted)
    }
    const layer = new FittedLayer(baseline, steps, id, look)
    const back = this.#back(kept)
    return {
      layer,
      path: [
        ...back,
        ...(stoodStill ? [] : below),
        ...layer.#forth(kept),
        arrival(layer.workspace),
      ],
    }
  }

  withLook(look: Look): Relaid {
    const { id, baseline } = this.shown
    const layer = new FittedLayer(baseline, this.#steps, id, look)
    const wasSeen = this.#seen.length > 0
    const isSeen = layer.#seen.length > 0
    const way = wasSeen === isSeen ? [] : wasSeen ? this.#back(0) : layer.#forth(0)
    return { layer, path: [...way, arrival(layer.workspace)] }
  }

  leave(): readonly Step[] {
    return [...this.#back(0), arrival(this.shown.baseline)]
  }

  keep(edit: Edit, day: Day): Outcome {
    if (edit.changes.every(isOfScenarios)) return edit
    const { id, look, baseline } = this.shown
    if (look === 'before') {
      const name = baseline.scenarios.get(id)?.name ?? ''
      return refuse(
        `You see the organisation before “${name}”. Look at it after, or at the changes, to edit the scenario.`,
      )
    }
    if (!isBaselineEdit(edit)) return refuse('A scenario cannot change scenarios.')
    return addToScenario(baseline, { scenario: id, edits: [{ id: newId(), edit, from: day }] })
  }

  isOwn(edit: Edit): boolean {
    const isOfThis = (it: Edit['changes'][number]) =>
      it.table === 'scenarioEdits' && recordOf(it).scenario === this.shown.id
    return edit.changes.length > 0 && edit.changes.every(isOfThis)
  }

  /** Takes back what is seen of the steps from the place on. */
  #back(from: number): Step[] {
    const seen = this.#seen
    return seen
      .map(({ edit }, at) => ({
        edit: invert(edit),
        after: seen[at - 1]?.after ?? this.shown.baseline,
      }))
      .slice(from)
      .reverse()
  }

  #forth(from: number): readonly Step[] {
    return this.#seen.slice(from)
  }
}

/** Nothing changes any more; what has moved along learns of all tables where it stands. */
function arrival(after: Workspace): Step {
  return { edit: { label: '', changes: [] }, after }
}

function isOfScenarios({ table }: Edit['changes'][number]): boolean {
  return table === 'scenarios' || table === 'scenarioEdits'
}

function isSameOrganisation(a: Workspace, b: Workspace): boolean {
  return baselineTables.every((name) => a[name] === b[name])
}

/** Its place and day may be others: what it does is the same. */
function isSameStep(fitted: FittedStep | undefined, step: FittedStep['step'] | undefined): boolean {
  return fitted !== undefined && fitted.step.id === step?.id && fitted.step.edit === step.edit
}

/** What was fitted before knows the scenarios as they were then. */
function withScenariosOf(baseline: Workspace, organisation: Workspace): Workspace {
  const { scenarios, scenarioEdits } = baseline
  return { ...organisation, scenarios, scenarioEdits }
}
