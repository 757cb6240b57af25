import { runInSlices } from '../runInSlices.ts'
import { workerUrl } from '../workerUrl.ts'
import { type Answer, type AnswerTo, answer, type Question } from './measure.ts'
import scriptUrl from './measure.worker.ts?worker&url'

export interface MeasureOptions<Q extends Question> {
  /** Called for each answer as it comes, in the order of the questions. */
  readonly onAnswer?: (answer: AnswerTo<Q>, at: number) => void
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void
  readonly signal?: AbortSignal
}

export type ToWorker = readonly Question[]

export type FromWorker =
  | { readonly kind: 'started' }
  | { readonly kind: 'answer'; readonly answer: Answer }

/** Steps of a search that holds up the page, where no worker could be had: some milliseconds. */
const stepsOnPage = 4_000_000
const samplesOnPage = 2_000

/**
 * Answers heavy questions about scopes beside the page, in order. `null`: the signal said to give
 * up; the worker is ended then. Where there are no workers they are answered here, a question a
 * turn of the page, with a smaller budget: bounds come then in place of some exact answers.
 * Rejects only where an answer throws, which is a fault of the question.
 */
export async function measureScopes<Q extends Question>(
  questions: readonly Q[],
  options: MeasureOptions<Q> = {},
): Promise<readonly AnswerTo<Q>[] | null> {
  if (options.signal?.aborted) return null
  if (questions.length === 0) return []
  const worker = startWorker()
  const answers = worker === null ? 'failed' : await measureInWorker(worker, questions, options)
  return answers === 'failed' ? measureHere(questions, options) : answers
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(workerUrl(scriptUrl), { type: 'module', name: 'measures' })
  } catch {
    return null
  }
}

/** `failed`: the worker did not start, or broke. */
function measureInWorker<Q extends Question>(
  worker: Worker,
  questions: readonly Q[],
  { onAnswer, onProgress, signal }: MeasureOptions<Q>,
): Promise<readonly AnswerTo<Q>[] | null | 'failed'> {
  return new Promise((resolve) => {
    const answers: AnswerTo<Q>[] = []
    const end = (result: readonly AnswerTo<Q>[] | null | 'failed'): void => {
      signal?.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(result)
    }
    const cancel = (): void => end(null)
    const fail = (): void => end('failed')
    signal?.addEventListener('abort', cancel)
    worker.addEventListener('error', fail)
    worker.addEventListener('messageerror', fail)
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'started') {
        worker.postMessage(questions satisfies ToWorker)
        return
      }
      // Answers come in the order of the questions, each of its question's kind.
      const answer = data.answer as AnswerTo<Q>
      answers.push(answer)
      onAnswer?.(answer, answers.length - 1)
      onProgress?.(answers.length / questions.length)
      if (answers.length === questions.length) end(answers)
    })
  })
}

function measureHere<Q extends Question>(
  questions: readonly Q[],
  { onAnswer, onProgress, signal }: MeasureOptions<Q>,
): Promise<readonly AnswerTo<Q>[] | null> {
  function* steps(): Generator<void, readonly AnswerTo<Q>[]> {
    const answers: AnswerTo<Q>[] = []
    for (const [at, question] of questions.entries()) {
      const given = answer(onPage(question)) as AnswerTo<Q>
      answers.push(given)
      onAnswer?.(given, at)
      onProgress?.((at + 1) / questions.length)
      yield
    }
    return answers
  }
  return runInSlices(steps(), signal)
}

function onPage(question: Question): Question {
  if (question.kind === 'loss') {
    const samples = Math.min(samplesOnPage, question.options?.samples ?? samplesOnPage)
    return { ...question, options: { ...question.options, samples } }
  }
  return { ...question, steps: Math.min(stepsOnPage, question.steps ?? stepsOnPage) }
}
