import { useCallback } from 'react'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import { type ScopeLoad, scopeLoad } from '#core/analysis/scopeLoad.ts'
import { useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'
import { measuredKey } from './measuredScope.ts'

/** How the load lies on a scope's people; `null` until it is worked out for that scope and day. */
export function useScopeLoad(scope: MeasuredScope): ScopeLoad | null {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const start = useCallback(
    () => scopeLoad(workspace, coverage, scope),
    [workspace, coverage, scope],
  )
  const { holdsFrom } = workspace.organisation.record
  return useInSlices(`${measuredKey(scope)} ${coverage.day} ${holdsFrom}`, start).result
}
