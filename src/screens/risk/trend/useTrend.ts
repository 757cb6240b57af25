import { useEffect, useMemo, useState } from 'react'
import { CoverageIndex, type FindingCounts } from '#core/analysis/coverage.ts'
import type { TrendStep } from '#core/analysis/trend.ts'
import type { Day } from '#core/model/day.ts'
import { readHistory } from '#session/history.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { runInSlices } from '#session/runInSlices.ts'
import { useSettled } from '#ui/useSettled.ts'
import { gatherSteps } from './gatherSteps.ts'

export interface Trend {
  /** In the order of the journal; while it is read again, as it was read before. */
  readonly steps: readonly TrendStep[] | null
  /** From 0 to 1, while the journal is gone through; `null`: it is not. */
  readonly progress: number | null
  /** Why there is no trend, as a sentence. */
  readonly failure: string | null
  readonly today: Day
  /** What is found today, whatever day the screen looks at. */
  readonly now: FindingCounts
}

/** Milliseconds without an edit after which the journal is read again. */
const calm = 500

/** The findings over time, from the journal: read in the background, and again after edits. */
export function useTrend(): Trend {
  const session = useSession()
  const phase = useSessionState((state) => state.phase)
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const today = session.today()
  const settled = useSettled(workspace, calm)
  const [read, setRead] = useState<{ of: unknown; steps: readonly TrendStep[] } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [progress, setProgress] = useState<number | null>(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each settled edit is read anew
  useEffect(() => {
    const stop = new AbortController()
    const end = (found: readonly TrendStep[] | string) => {
      if (stop.signal.aborted) return
      setProgress(null)
      setFailure(typeof found === 'string' ? found : null)
      setRead(typeof found === 'string' ? null : { of: phase, steps: found })
    }
    const gather = async () => {
      setProgress(0)
      const history = await readHistory(session)
      if (history.kind === 'missing') return history.reason
      return runInSlices(gatherSteps(history.entries, today, setProgress), stop.signal)
    }
    gather().then(
      (found) => {
        if (found !== null) end(found)
      },
      // An entry that does not follow from those before it: the journal is not what it was.
      (error: unknown) => end(`The history cannot be followed (${String(error)}).`),
    )
    return () => stop.abort()
  }, [session, phase, settled, today])

  const now = useMemo(
    () => (coverage.day === today ? coverage : CoverageIndex.build(workspace, today)).totals(),
    [coverage, workspace, today],
  )
  return { steps: read?.of === phase ? read.steps : null, progress, failure, today, now }
}
