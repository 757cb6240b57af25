import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnswerTo, Question } from './measure.ts'
import { measureScopes } from './measureScopes.ts'

/** A question with a key that is equal where the question is. */
export interface Wanted<Q extends Question> {
  readonly key: string
  readonly question: Q
}

export interface Answers<Q extends Question> {
  /** By the question's key; those that are not there are under way, or were cancelled. */
  readonly known: ReadonlyMap<string, AnswerTo<Q>>
  /** From 0 to 1; `null`: nothing is under way. */
  readonly progress: number | null
  /** Whether some are missing because they were cancelled. */
  readonly isStopped: boolean
  readonly cancel: () => void
  readonly again: () => void
}

/** Milliseconds between two times that answers are shown. */
const showing = 120

/**
 * Answers to questions about scopes, worked out beside the page. An answer is kept by what was
 * asked, in numbers: after an edit only what changed is asked again, and no answer can be shown
 * for another state than its own. `wanted` is to be the same list while nothing changed.
 */
export function useAnswers<Q extends Question>(wanted: readonly Wanted<Q>[]): Answers<Q> {
  const [known, setKnown] = useState<ReadonlyMap<string, AnswerTo<Q>>>(new Map())
  // Ahead of the state that is rendered, so that nothing that has come is asked again.
  const latest = useRef(known)
  const [progress, setProgress] = useState<number | null>(null)
  const [stopped, setStopped] = useState<readonly Wanted<Q>[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const isStopped = stopped === wanted

  useEffect(() => {
    const missing = missingOf(wanted, latest.current)
    if (isStopped || missing.length === 0) {
      setProgress(null)
      return
    }
    const stop = new AbortController()
    let come: (readonly [string, AnswerTo<Q>])[] = []
    let answered = 0
    const show = () => {
      if (come.length === 0) return
      latest.current = pruned(new Map([...latest.current, ...come]), wanted)
      come = []
      setKnown(latest.current)
    }
    setProgress(0)
    const timer = setInterval(() => {
      show()
      setProgress(answered / missing.length)
    }, showing)
    const end = () => {
      clearInterval(timer)
      show()
    }
    const questions = missing.map(({ question }) => question)
    measureScopes(questions, {
      signal: stop.signal,
      onAnswer: (answer, at) => {
        const asked = missing[at]
        if (asked !== undefined) come.push([asked.key, answer])
        answered = at + 1
      },
    }).then(
      () => {
        if (stop.signal.aborted) return
        end()
        setProgress(null)
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFailure(error)
      },
    )
    return () => {
      stop.abort()
      end()
    }
  }, [wanted, isStopped])

  // A fault of the program, for the boundary around the screen.
  if (failure !== null) throw failure
  return {
    known,
    progress: isStopped ? null : progress,
    isStopped: isStopped && missingOf(wanted, known).length > 0,
    cancel: useCallback(() => setStopped(wanted), [wanted]),
    again: useCallback(() => setStopped(null), []),
  }
}

/** Those without an answer, each once. */
export function missingOf<W extends { readonly key: string }>(
  wanted: readonly W[],
  known: ReadonlyMap<string, unknown>,
): W[] {
  const missing = new Map<string, W>()
  for (const one of wanted) {
    if (!known.has(one.key) && !missing.has(one.key)) missing.set(one.key, one)
  }
  return [...missing.values()]
}

/** Answers that are not asked for stay, for Undo, until they outweigh the others. */
export function pruned<A>(
  known: ReadonlyMap<string, A>,
  wanted: readonly { readonly key: string }[],
): ReadonlyMap<string, A> {
  if (known.size <= 3 * wanted.length + 100) return known
  const keys = new Set(wanted.map(({ key }) => key))
  return new Map([...known].filter(([key]) => keys.has(key)))
}
