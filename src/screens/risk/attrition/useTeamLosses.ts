import { useEffect, useState } from 'react'
import { useSessionState } from '#session/react.ts'
import { runInSlices } from '#session/runInSlices.ts'
import type { AttritionLook } from './attritionLook.ts'
import { type TeamLoss, teamLosses } from './teamLosses.ts'

/** The teams by the expected loss; `null` until they are first worked out. */
export function useTeamLosses(look: AttritionLook): readonly TeamLoss[] | null {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const [losses, setLosses] = useState<readonly TeamLoss[] | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void runInSlices(teamLosses(workspace, coverage, look), stop.signal).then((found) => {
      if (found !== null && !stop.signal.aborted) setLosses(found)
    })
    return () => stop.abort()
  }, [workspace, coverage, look])
  return losses
}
