import { useCallback } from 'react'
import { type Fragmentation, fragmentation } from '#core/analysis/fragmentation.ts'
import { useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'

/**
 * Who is spread too thin from the day on, and which teams have not the shape to last; `null` until
 * it is worked out for that day.
 */
export function useSpread(): readonly Fragmentation[] | null {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { people, teams, memberships } = workspace
  // Ratings and needs take no part: an edit of those leaves everything as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const start = useCallback(
    // biome-ignore lint/correctness/useYield: one step
    function* () {
      return fragmentation(workspace, { from: day, to: null })
    },
    [people, teams, memberships, day],
  )
  return useInSlices(day, start).result
}
