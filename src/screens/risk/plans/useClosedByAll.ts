import { useEffect, useState } from 'react'
import type { LearningAction } from '#core/model/learningAction.ts'
import { useSessionState } from '#session/react.ts'
import { closedBy } from './planned.ts'

/** How many findings end when all of these are done, worked out when the page stands. */
export function useClosedByAll(actions: readonly LearningAction[]): number {
  const coverage = useSessionState((state) => state.coverage)
  const [closed, setClosed] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setClosed(closedBy(coverage, actions).length))
    return () => clearTimeout(timer)
  }, [coverage, actions])
  return closed
}
