import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { numberedRequest } from '#core/planning/staffing/numberedRequest.ts'
import type { NumberedAnswer, StaffingPhase } from '#core/planning/staffing/planStaffing.ts'
import { quickTeam } from '#core/planning/staffing/searchTeam.ts'
import type { StaffingAnswer, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { staffingAnswer } from '#core/planning/staffing/staffingAnswer.ts'
import type { StaffingProblem } from '#core/planning/staffing/staffingProblem.ts'
import { workerUrl } from '../workerUrl.ts'
import type { FromSolver, ToSolver } from './solve.ts'
import scriptUrl from './solve.worker.ts?worker&url'

/** How long the best team is searched for; alternatives take up to half of it more. */
const searchSeconds = 20

export interface SearchOptions {
  readonly seconds?: number
  readonly signal?: AbortSignal
  readonly onPhase?: (phase: StaffingPhase) => void
  /** Each answer that is better than the last, the last one too. */
  readonly onAnswer?: (answer: StaffingAnswer) => void
}

/**
 * Searches a team beside the page, for the organisation as it is now. Ends with the best answer;
 * where the signal says to stop, with the best so far, or `null` where there is none. Where there
 * are no workers, or the solver cannot be loaded, it is what is found quickly, unproven.
 */
export async function searchStaffing(
  workspace: Workspace,
  coverage: CoverageIndex,
  request: StaffingRequest,
  { seconds = searchSeconds, signal, onPhase, onAnswer }: SearchOptions = {},
): Promise<StaffingAnswer | null> {
  if (signal?.aborted) return null
  const counted =
    coverage.day === request.day ? coverage : CoverageIndex.build(workspace, request.day)
  const numbered = numberedRequest(counted, request)
  let best: StaffingAnswer | null = null
  const tell = (answer: NumberedAnswer) => {
    best = staffingAnswer(workspace, numbered, answer)
    onAnswer?.(best)
  }
  const { problem } = numbered
  const worker = startWorker()
  const isSearched =
    worker !== null &&
    (await searchInWorker(worker, { problem, seconds }, { tell, onPhase, signal }))
  if (!isSearched && best === null && !signal?.aborted) tell(quickAnswer(problem))
  return best
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(workerUrl(scriptUrl), { type: 'module', name: 'staffing' })
  } catch {
    return null
  }
}

/** Whether it ran to its end, or was stopped; the worker is ended in any case. */
function searchInWorker(
  worker: Worker,
  asked: ToSolver,
  given: {
    readonly tell: (answer: NumberedAnswer) => void
    readonly onPhase: SearchOptions['onPhase']
    readonly signal: AbortSignal | undefined
  },
): Promise<boolean> {
  const { tell, onPhase, signal } = given
  return new Promise((resolve) => {
    const end = (isSearched: boolean): void => {
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(isSearched)
    }
    const stop = (): void => end(true)
    const fail = (): void => end(false)
    signal?.addEventListener('abort', stop)
    worker.addEventListener('error', fail)
    worker.addEventListener('messageerror', fail)
    worker.addEventListener('message', ({ data }: MessageEvent<FromSolver>) => {
      if (data.kind === 'phase') onPhase?.(data.phase)
      else if (data.kind === 'failed') fail()
      else {
        tell(data.answer)
        if (data.isLast) end(true)
      }
    })
    worker.postMessage(asked)
  })
}

function quickAnswer(problem: StaffingProblem): NumberedAnswer {
  const team = quickTeam(problem)
  return team === null ? { kind: 'none', seconds: 0 } : { kind: 'team', team, alternatives: [] }
}
