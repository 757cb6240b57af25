import { useCallback, useEffect, useRef } from 'react'
import { useInSlices } from '#session/useInSlices.ts'
import { parseRiskScope, type RiskScope, serializeRiskScope } from '../riskFilter.ts'
import { useMeasuredState } from '../useMeasuredState.ts'
import { listScopes } from './busFactorLook.ts'
import { type ScopeStanding, scopeStandings } from './scopeStandings.ts'

/**
 * The scopes that a choice names, the most fragile first; `null` until they are first worked out.
 * After an edit those of before stay until the next are there.
 */
export function useStandings(wanted: RiskScope): readonly ScopeStanding[] | null {
  const { workspace, coverage, day } = useMeasuredState()
  // A place is parsed anew whenever anything of the address changes.
  const where = serializeRiskScope(wanted)
  const before = useRef<readonly ScopeStanding[]>([])
  const start = useCallback(
    () =>
      scopeStandings(
        workspace,
        coverage,
        listScopes(workspace, coverage, parseRiskScope(where)),
        before.current,
      ),
    [workspace, coverage, where],
  )
  const { result } = useInSlices(`${day} ${where}`, start)
  useEffect(() => {
    if (result !== null) before.current = result
  }, [result])
  return result
}
