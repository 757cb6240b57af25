import { scenarioEditsOf } from '#core/edits/scenarioState.ts'
import type { Day } from '#core/model/day.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'

/**
 * The first day, from the shown one on, on which every step that scenarios take has taken effect:
 * before it one that begins later would seem to change nothing beside one that begins at once.
 */
export function firstWholeDay(
  baseline: Workspace,
  scenarios: readonly ScenarioId[],
  shown: Day,
): Day {
  let day = shown
  for (const { isSetAside, from } of scenarios.flatMap((id) => scenarioEditsOf(baseline, id))) {
    if (!isSetAside && from !== null && from > day) day = from
  }
  return day
}
