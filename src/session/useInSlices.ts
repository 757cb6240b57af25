import { useEffect, useState } from 'react'
import { runInSlices } from './runInSlices.ts'

interface Answer<R> {
  readonly question: string
  readonly start: () => Generator<unknown, R>
  readonly result: R
}

/**
 * Runs long work on the page in slices, so that it stays alive, and gives what came of it.
 *
 * `question` names what is asked: an answer to another question is never shown (`null`). `start`,
 * from `useCallback`, changes whenever the answer may: until the new one is there, the former
 * answer to the same question stands, and `isCurrent` says that it is not the last word. What the
 * work throws is thrown to the error boundary.
 */
export function useInSlices<R>(
  question: string,
  start: () => Generator<unknown, R>,
): { readonly result: R | null; readonly isCurrent: boolean } {
  const [answer, setAnswer] = useState<Answer<R> | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    runInSlices(start(), stop.signal).then(
      (result) => {
        if (result !== null && !stop.signal.aborted) setAnswer({ question, start, result })
      },
      (error: unknown) => setFailure({ error }),
    )
    return () => stop.abort()
  }, [question, start])
  if (failure !== null) throw failure.error
  return {
    result: answer?.question === question ? answer.result : null,
    isCurrent: answer?.start === start,
  }
}
