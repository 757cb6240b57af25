import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Workspace } from '#core/model/workspace.ts'
import {
  type NumberedRequest,
  numberedRequestInSteps,
} from '#core/planning/staffing/numberedRequest.ts'
import type { NumberedAnswer, StaffingPhase } from '#core/planning/staffing/planStaffing.ts'
import { quickTeam } from '#core/planning/staffing/searchTeam.ts'
import type { StaffingAnswer, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { staffingAnswer } from '#core/planning/staffing/staffingAnswer.ts'
import type { StaffingProblem } from '#core/planning/staffing/staffingProblem.ts'
import { nextTask, runInSlices } from '../runInSlices.ts'
import { workerUrl } from '../workerUrl.ts'
import type { FromSolver, ToSolver } from './solve.ts'
import scriptUrl from './solve.worker.ts?worker&url'

/** How long the best team is searched for; alternatives take up to half of it more. */
const searchSeconds = 20

/** Candidates, and cells, of one message: copying ten thousand at once would hold up the page. */
const partOfMessage = 1_000

export interface SearchOptions {
  readonly seconds?: number
  readonly signal?: AbortSignal
  readonly onPhase?: (phase: StaffingPhase) => void
  /** Each answer that is better than the last, the last one too. */
  readonly onAnswer?: (answer: StaffingAnswer) => void
}

/** `unsolved`: the solver could not be had, so that the answer is what is found quickly. */
export type SearchEnd = 'done' | 'stopped' | 'unsolved'

/**
 * Searches a team beside the page, for the organisation as it is now: a quick one first, then better
 * ones, each told to `onAnswer`. Where the signal says to stop, the last one told is the best so far.
 */
export async function searchStaffing(
  workspace: Workspace,
  coverage: CoverageIndex,
  request: StaffingRequest,
  { seconds = searchSeconds, signal, onPhase, onAnswer }: SearchOptions = {},
): Promise<SearchEnd> {
  const worker = startWorker()
  const numbered = await numberedBeside(workspace, coverage, request, signal)
  if (numbered === null) {
    worker?.terminate()
    return 'stopped'
  }
  let isAnswered = false
  const tell = (answer: NumberedAnswer) => {
    isAnswered = true
    onAnswer?.(staffingAnswer(workspace, numbered, answer))
  }
  const { problem } = numbered
  const end =
    worker === null
      ? 'unsolved'
      : await searchInWorker(worker, { problem, seconds }, { tell, onPhase, signal })
  if (end === 'unsolved' && !isAnswered) tell(quickAnswer(problem))
  return end
}

/** `null`: the signal said to stop. */
async function numberedBeside(
  workspace: Workspace,
  coverage: CoverageIndex,
  request: StaffingRequest,
  signal: AbortSignal | undefined,
): Promise<NumberedRequest | null> {
  const isCounted = () => coverage.workspace === workspace && coverage.day === request.day
  if (isCounted()) {
    const numbered = await runInSlices(numberedRequestInSteps(coverage, request), signal)
    // An edit meanwhile has moved the counts along: what was asked about is counted for itself then.
    if (isCounted() || numbered === null) return numbered
  }
  if (signal?.aborted) return null
  const own = CoverageIndex.build(workspace, request.day)
  return runInSlices(numberedRequestInSteps(own, request), signal)
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(workerUrl(scriptUrl), { type: 'module', name: 'staffing' })
  } catch {
    return null
  }
}

/** The worker is ended in any case. */
function searchInWorker(
  worker: Worker,
  asked: { readonly problem: StaffingProblem; readonly seconds: number },
  given: {
    readonly tell: (answer: NumberedAnswer) => void
    readonly onPhase: SearchOptions['onPhase']
    readonly signal: AbortSignal | undefined
  },
): Promise<SearchEnd> {
  const { tell, onPhase, signal } = given
  return new Promise((resolve, reject) => {
    let isOver = false
    const end = (how: SearchEnd): void => {
      isOver = true
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(how)
    }
    const stop = (): void => end('stopped')
    const fail = (): void => end('unsolved')
    signal?.addEventListener('abort', stop)
    worker.addEventListener('error', fail)
    worker.addEventListener('messageerror', fail)
    worker.addEventListener('message', ({ data }: MessageEvent<FromSolver>) => {
      if (data.kind === 'phase') onPhase?.(data.phase)
      else if (data.kind === 'failed') fail()
      else {
        tell(data.answer)
        if (data.isLast) end('done')
      }
    })
    sendTo(worker, asked, () => isOver).catch(reject)
  })
}

/** The page has its turn between one part and the next. */
async function sendTo(
  worker: Worker,
  { problem, seconds }: { readonly problem: StaffingProblem; readonly seconds: number },
  isOver: () => boolean,
): Promise<void> {
  const { candidates, cells, ...rest } = problem
  const send = (message: ToSolver) => worker.postMessage(message)
  for (let at = 0; at < Math.max(candidates.length, cells.length); at += partOfMessage) {
    if (at > 0) await nextTask()
    if (isOver()) return
    const part = { from: at, to: at + partOfMessage }
    send({
      kind: 'part',
      candidates: candidates.slice(part.from, part.to),
      cells: cells.slice(part.from, part.to),
    })
  }
  send({ kind: 'solve', rest, seconds })
}

function quickAnswer(problem: StaffingProblem): NumberedAnswer {
  const team = quickTeam(problem)
  return team === null ? { kind: 'none', seconds: 0 } : { kind: 'team', team, alternatives: [] }
}
