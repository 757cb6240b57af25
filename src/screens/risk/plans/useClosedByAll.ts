import { useCallback } from 'react'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { LearningAction } from '#core/model/learningAction.ts'
import { useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'
import { measuredKey } from '../people/measuredScope.ts'
import { closedBy } from './planned.ts'

/** How many findings end when all actions of a scope are done; `null` until it is worked out. */
export function useClosedByAll(
  scope: MeasuredScope,
  actions: readonly LearningAction[],
): number | null {
  const coverage = useSessionState((state) => state.coverage)
  const start = useCallback(
    // biome-ignore lint/correctness/useYield: one step
    function* () {
      return closedBy(coverage, actions).length
    },
    [coverage, actions],
  )
  return useInSlices(`${measuredKey(scope)} ${coverage.day}`, start).result
}
