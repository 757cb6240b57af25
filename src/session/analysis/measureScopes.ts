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

/** Questions of one message: copying 1,000 of them at once would hold up the page for 100 ms. */
const questionsOfMessage = 50

/** Steps of a search that holds up the page, where no worker could be had: some milliseconds. */
const stepsOnPage = 4_000_000
const samplesOnPage = 2_000

/**
 * Answers heavy questions about scopes beside the page, in order. `null`: the signal said to give
 * up; the worker is ended then. Where there are no workers they are answered here, a question a
 * turn of the page, with a smaller budget: bounds come then in place of some exact answers. So are
 * those that a worker left when it broke.
 * Rejects only where an answer throws, which is a fault of the question.
 */
export async function measureScopes<Q extends Question>(
  questions: readonly Q[],
  options: MeasureOptions<Q> = {},
): Promise<readonly AnswerTo<Q>[] | null> {
  if (options.signal?.aborted) return null
  if (questions.length === 0) return []
  const answers = new Answers(questions, options)
  const worker = startWorker()
  const end = worker === null ? 'failed' : await measureInWorker(worker, answers, options.signal)
  return end === 'failed' ? measureHere(answers, options.signal) : end
}

/** The answers so far, in the order of the questions: each is told once, whoever gave it. */
class Answers<Q extends Question> {
  readonly #questions: readonly Q[]
  readonly #options: MeasureOptions<Q>
  readonly given: AnswerTo<Q>[] = []

  constructor(questions: readonly Q[], options: MeasureOptions<Q>) {
    this.#questions = questions
    this.#options = options
  }

  get open(): readonly Q[] {
    return this.#questions.slice(this.given.length)
  }

  get isComplete(): boolean {
    return this.given.length === this.#questions.length
  }

  /** Takes the answer to the first open question. */
  give(answer: AnswerTo<Q>): void {
    this.given.push(answer)
    this.#options.onAnswer?.(answer, this.given.length - 1)
    this.#options.onProgress?.(this.given.length / this.#questions.length)
  }
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
  answers: Answers<Q>,
  signal: AbortSignal | undefined,
): Promise<readonly AnswerTo<Q>[] | null | 'failed'> {
  return new Promise((resolve) => {
    let sent = 0
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
      // Answers come in the order of the questions, each of its question's kind.
      if (data.kind === 'answer') answers.give(data.answer as AnswerTo<Q>)
      if (answers.isComplete) end(answers.given)
      else if (answers.given.length === sent) {
        const next = answers.open.slice(0, questionsOfMessage)
        sent += next.length
        worker.postMessage(next satisfies ToWorker)
      }
    })
  })
}

function measureHere<Q extends Question>(
  answers: Answers<Q>,
  signal: AbortSignal | undefined,
): Promise<readonly AnswerTo<Q>[] | null> {
  function* steps(): Generator<void, readonly AnswerTo<Q>[]> {
    for (const question of answers.open) {
      answers.give(answer(onPage(question)) as AnswerTo<Q>)
      yield
    }
    return answers.given
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
