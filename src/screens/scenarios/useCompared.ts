import { useCallback } from 'react'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Day } from '#core/model/day.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'
import { baselineOf, type Compared, compareFitted, fitScenario, type Shown } from './compared.ts'
import { useScenarios } from './useScenarios.ts'

interface Comparison {
  /** Those that are worked out. */
  readonly known: ReadonlyMap<ScenarioId, Compared>
  readonly isCurrent: boolean
}

const nothing: ReadonlyMap<ScenarioId, Compared> = new Map()

/**
 * What scenarios do, worked out one after the other while the page lives on. After an edit the
 * answer before stands until the next is there.
 *
 * @param ids to be the same list while nothing changed.
 * @param day of the comparison; `null`: the one that is shown. On another one the organisation is
 * counted anew.
 */
export function useCompared(ids: readonly ScenarioId[], day: Day | null = null): Comparison {
  const session = useSession()
  const { rate } = useScenarios()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const scenario = useSessionState((state) => state.scenario)
  const start = useCallback(
    function* compareAll() {
      const compared = new Map<ScenarioId, Compared>()
      let shown: Shown = { workspace, coverage, scenario }
      // Once the index has moved on, this work is about to be given up for the next.
      const isOver = () => session.store.getState().coverage !== coverage
      if (day !== null && day !== coverage.day) {
        yield
        const baseline = baselineOf(shown)
        const counted = CoverageIndex.build(baseline, day)
        shown = { workspace: baseline, coverage: counted, scenario: null }
      }
      for (const id of ids) {
        yield
        if (isOver()) return compared
        const fitted = fitScenario(shown, id)
        yield
        if (isOver()) return compared
        compared.set(id, compareFitted(shown, fitted, rate))
      }
      return compared
    },
    [session, ids, workspace, coverage, scenario, rate, day],
  )
  const { result, isCurrent } = useInSlices(`${ids.join()} ${day}`, start)
  return { known: result ?? nothing, isCurrent }
}
