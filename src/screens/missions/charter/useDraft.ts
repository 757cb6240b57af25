import { useEffect, useRef, useState } from 'react'

export interface Draft<V> {
  readonly value: V
  /** Why it could not be saved, as a sentence. */
  readonly error: string | null
  readonly onChange: (value: V) => void
  readonly onLeave: () => void
}

/**
 * What somebody is typing in a field, saved when the field is left or goes away with it: each
 * answer is one edit, and one step of Undo. `save` gives back why it was refused; `null`: done.
 */
export function useDraft<V>(saved: V, save: (value: V) => string | null): Draft<V> {
  const [draft, setDraft] = useState<{ readonly value: V } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const settle = () => {
    if (draft === null) return
    const refused = draft.value === saved ? null : save(draft.value)
    setError(refused)
    if (refused === null) setDraft(null)
  }
  const latest = useRef(settle)
  latest.current = settle
  useEffect(() => () => latest.current(), [])
  return {
    value: draft === null ? saved : draft.value,
    error,
    onChange: (value) => {
      setDraft({ value })
      setError(null)
    },
    onLeave: settle,
  }
}
