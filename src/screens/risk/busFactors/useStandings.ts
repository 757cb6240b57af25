import { useEffect, useMemo, useRef, useState } from 'react'
import { useSessionState } from '#session/react.ts'
import { runInSlices } from '#session/runInSlices.ts'
import { listScopes } from './busFactorLook.ts'
import { type ScopeStanding, scopeStandings } from './scopeStandings.ts'

/**
 * The scopes that a choice names, the most fragile first; `null` until they are first worked out.
 * After an edit those of before stay until the next are there.
 */
export function useStandings(wanted: string): readonly ScopeStanding[] | null {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const scopes = useMemo(
    () => listScopes(workspace, coverage, wanted),
    [workspace, coverage, wanted],
  )
  const [standings, setStandings] = useState<readonly ScopeStanding[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const before = useRef<readonly ScopeStanding[]>([])
  useEffect(() => {
    const stop = new AbortController()
    runInSlices(scopeStandings(workspace, coverage, scopes, before.current), stop.signal).then(
      (found) => {
        if (found === null || stop.signal.aborted) return
        before.current = found
        setStandings(found)
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFailure(error)
      },
    )
    return () => stop.abort()
  }, [workspace, coverage, scopes])
  // A fault of the program, for the boundary around the screen.
  if (failure !== null) throw failure
  return standings
}
