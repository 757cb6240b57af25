import { useMemo } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import { useSessionState } from '#session/react.ts'
import { allFindings, graveFindings } from './riskFilter.ts'
import { useRisk } from './useRisk.ts'

/** The findings above low of all teams and chapters, in the order of the findings file. */
export function useGraveFindings(): readonly Finding[] {
  const coverage = useSessionState((state) => state.coverage)
  return useMemo(() => graveFindings(coverage, 'all'), [coverage])
}

/** The findings of the chosen scope, low ones only where they are asked for. */
export function useShownFindings(): readonly Finding[] {
  const coverage = useSessionState((state) => state.coverage)
  const { scope, showsLow } = useRisk().look
  return useMemo(
    () => (showsLow ? allFindings : graveFindings)(coverage, scope),
    [coverage, scope, showsLow],
  )
}
