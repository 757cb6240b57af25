import { useCallback, useEffect, useRef, useState } from 'react'
import type { Workspace } from '#core/model/workspace.ts'
import type { StaffingPhase } from '#core/planning/staffing/planStaffing.ts'
import type { StaffingAnswer, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { useSession, useSessionState } from '../react.ts'
import { searchStaffing } from './searchStaffing.ts'

export type { StaffingPhase }

export interface Staffing {
  readonly state: 'idle' | 'running' | 'done'
  /** The best so far while running; `null`: nothing found yet, or nothing asked. */
  readonly answer: StaffingAnswer | null
  /** Seconds since the start, and what is being done; `null` unless running. */
  readonly progress: { readonly seconds: number; readonly phase: StaffingPhase } | null
  /** Whether the search was ended before its end. */
  readonly isStopped: boolean
  /** Whether the organisation has changed since the answer's question was asked. */
  readonly isStale: boolean
  /** Starts anew; whatever was under way is given up. */
  readonly start: (request: StaffingRequest) => void
  /** Ends the search; the best so far stays. */
  readonly cancel: () => void
}

/** Milliseconds between two times that answers and seconds are shown. */
const showing = 100

type Shown = Pick<Staffing, 'state' | 'answer' | 'progress' | 'isStopped'> & {
  /** What was asked about. */
  readonly workspace: Workspace | null
}

const idle: Shown = {
  state: 'idle',
  answer: null,
  progress: null,
  isStopped: false,
  workspace: null,
}

/** Teams for a mission, searched for beside the page: a quick one first, then better ones. */
export function useStaffing(): Staffing {
  const session = useSession()
  const now = useSessionState((state) => state.workspace)
  const [{ workspace, ...shown }, setShown] = useState<Shown>(idle)
  const [failure, setFailure] = useState<unknown>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(
    (request: StaffingRequest) => {
      running.current?.abort()
      const search = new AbortController()
      running.current = search
      const { workspace, coverage } = session.store.getState()
      const began = performance.now()
      let answer: StaffingAnswer | null = null
      let phase: StaffingPhase = 'team'
      const show = (state: 'running' | 'done') => {
        // A later search has taken its place.
        if (running.current !== search) return
        const seconds = (performance.now() - began) / 1000
        const progress = state === 'running' ? { seconds, phase } : null
        setShown({ state, answer, progress, isStopped: search.signal.aborted, workspace })
      }
      show('running')
      const timer = setInterval(() => show('running'), showing)
      searchStaffing(workspace, coverage, request, {
        signal: search.signal,
        onAnswer: (better) => {
          answer = better
        },
        onPhase: (next) => {
          phase = next
        },
      })
        .then(() => show('done'), setFailure)
        .finally(() => clearInterval(timer))
    },
    [session],
  )
  const cancel = useCallback(() => running.current?.abort(), [])

  // A fault of the program, for the boundary around the screen.
  if (failure !== null) throw failure
  return { ...shown, isStale: workspace !== null && workspace !== now, start, cancel }
}
