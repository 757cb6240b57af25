import { useEffect, useState } from 'react'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import { useSessionState } from '#session/react.ts'
import { runInSlices } from '#session/runInSlices.ts'
import { type ScopeLoad, scopeLoad } from './scopeLoad.ts'

/** How the load lies on a scope's people, worked out once a state; `null` until it first is. */
export function useScopeLoad(scope: MeasuredScope): ScopeLoad | null {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const [load, setLoad] = useState<ScopeLoad | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void runInSlices(scopeLoad(workspace, coverage, scope), stop.signal).then((found) => {
      if (found !== null && !stop.signal.aborted) setLoad(found)
    })
    return () => stop.abort()
  }, [workspace, coverage, scope])
  return load
}
