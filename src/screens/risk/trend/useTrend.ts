import { useEffect, useState } from 'react'
import type { Day } from '#core/model/day.ts'
import { readHistory } from '#session/history.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { runInSlices } from '#session/runInSlices.ts'
import { useSettled } from '#ui/useSettled.ts'
import { type GatheredHistory, gatherSteps } from './gatherSteps.ts'

export interface Trend {
  /** While the journal is read again, as it was read before: up to the edits it held then. */
  readonly history: GatheredHistory | null
  /** From 0 to 1, while the journal is gone through; `null`: it is not. */
  readonly progress: number | null
  /** Why there is no trend, as a sentence. */
  readonly failure: string | null
  readonly today: Day
}

/** Milliseconds without an edit after which the journal is read again. */
const calm = 500

/** The findings over time, from the journal: read in the background, and again after edits. */
export function useTrend(): Trend {
  const session = useSession()
  const phase = useSessionState((state) => state.phase)
  const workspace = useSessionState((state) => state.workspace)
  const today = session.today()
  const settled = useSettled(workspace, calm)
  const [read, setRead] = useState<{ of: unknown; history: GatheredHistory } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [progress, setProgress] = useState<number | null>(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each settled edit is read anew
  useEffect(() => {
    const stop = new AbortController()
    const end = (found: GatheredHistory | string) => {
      if (stop.signal.aborted) return
      setProgress(null)
      setFailure(typeof found === 'string' ? found : null)
      setRead(typeof found === 'string' ? null : { of: phase, history: found })
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

  return { history: read?.of === phase ? read.history : null, progress, failure, today }
}
