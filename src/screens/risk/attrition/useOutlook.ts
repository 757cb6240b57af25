import { useCallback, useEffect, useMemo, useState } from 'react'
import { confidentHoldings } from '#core/analysis/confidentHoldings.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import type { Question } from '#session/analysis/measure.ts'
import { measureScopes } from '#session/analysis/measureScopes.ts'
import { useSessionState } from '#session/react.ts'
import type { AttritionLook } from './attritionLook.ts'
import { askOutlook, type Outlook, type OutlookQuestion } from './outlook.ts'

interface Asked {
  readonly all: OutlookQuestion
  readonly confident: OutlookQuestion
}

export interface OutlookState {
  /** Worked out for what is asked now; while that is under way, for what was asked before. */
  readonly outlook: Outlook | null
  readonly isCurrent: boolean
  /** From 0 to 1; `null`: nothing is under way. */
  readonly progress: number | null
  readonly cancel: () => void
  readonly again: () => void
}

/**
 * What leaving does to a scope, worked out beside the page. An answer that comes for a state that
 * is over is dropped. The one before stays, whole, until the next is there.
 */
export function useOutlook(scope: MeasuredScope, look: AttritionLook): OutlookState {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const asked = useMemo((): Asked => {
    const holdings = scopeHoldings(workspace, coverage, scope)
    return {
      all: askOutlook(workspace, holdings, look),
      confident: askOutlook(workspace, confidentHoldings(workspace, holdings), look),
    }
  }, [workspace, coverage, scope, look])
  const [answered, setAnswered] = useState<{ asked: Asked; outlook: Outlook } | null>(null)
  const [running, setRunning] = useState<{ asked: Asked; fraction: number } | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [cancelled, setCancelled] = useState<Asked | null>(null)
  const isStopped = cancelled === asked

  useEffect(() => {
    if (isStopped) return
    const stop = new AbortController()
    setRunning({ asked, fraction: 0 })
    measureScopes([lossOf(asked.all), lossOf(asked.confident)], {
      signal: stop.signal,
      onProgress: (fraction) => setRunning({ asked, fraction }),
    }).then(
      (answers) => {
        const [all, confident] = answers ?? []
        if (stop.signal.aborted || all === undefined || confident === undefined) return
        setRunning(null)
        setAnswered({
          asked,
          outlook: {
            all: { ...asked.all, loss: all },
            confident: { ...asked.confident, loss: confident },
          },
        })
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFailure(error)
      },
    )
    return () => stop.abort()
  }, [asked, isStopped])

  // A fault of the program, for the boundary around the screen.
  if (failure !== null) throw failure
  return {
    outlook: answered?.outlook ?? null,
    isCurrent: answered?.asked === asked,
    progress: !isStopped && running?.asked === asked ? running.fraction : null,
    cancel: useCallback(() => setCancelled(asked), [asked]),
    again: useCallback(() => setCancelled(null), []),
  }
}

function lossOf({ holdings, probabilities }: OutlookQuestion): Question & { kind: 'loss' } {
  const skills = holdings.skills.map(({ holders, minHolders, weight }) => ({
    holders,
    minHolders,
    weight,
  }))
  return { kind: 'loss', holdings: { people: holdings.people, skills }, probabilities }
}
