import { useCallback, useMemo } from 'react'
import { hasConfidentRating } from '#core/analysis/confidence.ts'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'

/**
 * The counts over confident ratings; `null` where no rating is, and until they are counted, which
 * takes its time once a day and lets the page live.
 */
export function useConfidentCoverage(): CoverageIndex | null {
  const { ratings } = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { day } = coverage
  const isAny = useMemo(() => hasConfidentRating(ratings, day), [ratings, day])
  const start = useCallback(
    function* () {
      if (isAny) yield* coverage.confident()
    },
    [coverage, isAny],
  )
  // Its answer only brings the screen here again: what is counted moves along with the coverage.
  useInSlices(day, start)
  return isAny ? coverage.knownConfident : null
}
