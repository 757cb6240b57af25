import { useCallback, useEffect, useRef, useState } from 'react'
import type { TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { StaffingPhase } from '#core/planning/staffing/planStaffing.ts'
import type { StaffingAnswer, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import type { DraftKind } from '../drafts.ts'
import { useSession, useSessionState } from '../react.ts'
import { useDraft } from '../useDraft.ts'
import { areStaffedAlike } from './areStaffedAlike.ts'
import { type SearchEnd, searchStaffing } from './searchStaffing.ts'

export type { SearchEnd, StaffingPhase }

export interface Staffing {
  readonly state: 'idle' | 'running' | 'done'
  /** The best so far while running; `null`: nothing found yet, or nothing asked. */
  readonly answer: StaffingAnswer | null
  /** Seconds since the start, and what is being done; `null` unless running. */
  readonly progress: { readonly seconds: number; readonly phase: StaffingPhase } | null
  /** How the search came to its end; `null` before. */
  readonly end: SearchEnd | null
  /** Whether the organisation has changed in what the answer hangs on. */
  readonly isStale: boolean
  /** Starts anew; whatever was under way is given up. */
  readonly start: (request: StaffingRequest) => void
  /** Ends the search; the best so far stays. */
  readonly cancel: () => void
}

/** Milliseconds between two times that answers and seconds are shown. */
const showing = 100

/** The best that a search has found, and the organisation that it was asked about. */
interface Found {
  readonly answer: StaffingAnswer | null
  readonly asked: Workspace
  readonly end: SearchEnd
}

const foundDraft: DraftKind<Found | null> = { name: 'staffing found', first: null }

type Running = Pick<Staffing, 'answer' | 'progress'> & { readonly asked: Workspace }

/**
 * Teams for a mission, searched for beside the page: a quick one first, then better ones. What was
 * found last is there again when somebody comes back to the mission; leaving it stops a search.
 */
export function useStaffing(mission: TeamId): Staffing {
  const session = useSession()
  const now = useSessionState((state) => state.workspace)
  const [found, keep] = useDraft(foundDraft, mission)
  const [running, setRunning] = useState<Running | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const search = useRef<AbortController | null>(null)
  const keepLast = useRef(keep)
  keepLast.current = keep

  // biome-ignore lint/correctness/useExhaustiveDependencies: another mission has a search of its own
  useEffect(() => () => search.current?.abort(), [mission])

  const start = useCallback(
    (request: StaffingRequest) => {
      search.current?.abort()
      const own = new AbortController()
      search.current = own
      const keep = keepLast.current
      const { workspace: asked, coverage } = session.store.getState()
      const began = performance.now()
      let answer: StaffingAnswer | null = null
      let phase: StaffingPhase = 'team'
      // A later search may have taken its place.
      const isLast = () => search.current === own
      const show = () => {
        const seconds = (performance.now() - began) / 1000
        if (isLast()) setRunning({ answer, asked, progress: { seconds, phase } })
      }
      show()
      const timer = setInterval(show, showing)
      searchStaffing(asked, coverage, request, {
        signal: own.signal,
        onAnswer: (better) => {
          answer = better
        },
        onPhase: (next) => {
          phase = next
        },
      })
        .then((end) => {
          if (!isLast()) return
          keep(() => ({ answer, asked, end }))
          setRunning(null)
        }, setFailure)
        .finally(() => clearInterval(timer))
    },
    [session],
  )
  const cancel = useCallback(() => search.current?.abort(), [])

  // A fault of the program, for the boundary around the screen.
  if (failure !== null) throw failure
  const shown = running ?? found
  return {
    state: running !== null ? 'running' : found === null ? 'idle' : 'done',
    answer: shown?.answer ?? null,
    progress: running?.progress ?? null,
    end: running === null ? (found?.end ?? null) : null,
    isStale: shown !== null && !areStaffedAlike(shown.asked, now),
    start,
    cancel,
  }
}
