import { useEffect, useState } from 'react'
import { type Fragmentation, fragmentation } from '#core/analysis/fragmentation.ts'
import { useSessionState } from '#session/react.ts'

/**
 * Who is spread too thin from the day on, and which teams have not the shape to last; `null` until
 * it is first worked out, when the page stands.
 */
export function useSpread(): readonly Fragmentation[] | null {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { people, teams, memberships } = workspace
  const [spread, setSpread] = useState<readonly Fragmentation[] | null>(null)
  // Ratings and needs take no part: an edit of those leaves everything as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const timer = setTimeout(() => setSpread(fragmentation(workspace, { from: day, to: null })))
    return () => clearTimeout(timer)
  }, [people, teams, memberships, day])
  return spread
}
