import { useEffect, useRef, useState } from 'react'
import { useSession, useSessionState } from '#session/react.ts'
import { useMissions } from '../useMissions.ts'
import { keepDraft, keptDraft } from './keptDraft.ts'

export interface Draft<V> {
  readonly value: V
  /** Why it could not be saved, as a sentence. */
  readonly error: string | null
  readonly onChange: (value: V) => void
  readonly onLeave: () => void
}

/**
 * What somebody is typing in a field, saved when the field is left or goes away, be it with its
 * page: each answer is one edit, and one step of Undo. Until then it is kept in this tab, and is
 * still being typed after a reload. `save` gives back why it was refused; `null`: done.
 *
 * @param field names it among those of the mission's charter.
 */
export function useDraft<V extends string | number | null>(
  field: string,
  saved: V,
  save: (value: V) => string | null,
): Draft<V> {
  const session = useSession()
  const { look } = useMissions()
  const workspace = useSessionState(({ phase }) => (phase.kind === 'ready' ? phase.workspace : ''))
  const key = [workspace, look.mission, field].join('\u001f')
  const [draft, setDraft] = useState<{ readonly value: V } | null>(() => {
    const kept = keptDraft(key)
    // Only this field keeps anything under its name.
    return kept === undefined || kept === saved ? null : { value: kept as V }
  })
  const [error, setError] = useState<string | null>(null)
  const settle = () => {
    if (draft === null) return
    const refused = draft.value === saved ? null : save(draft.value)
    setError(refused)
    if (refused === null) setDraft(null)
  }
  const leave = () => {
    settle()
    keepDraft(key, undefined)
  }
  const latest = useRef({ settle, leave })
  latest.current = { settle, leave }
  useEffect(() => () => latest.current.leave(), [])
  const isTyping = draft !== null
  useEffect(() => {
    if (!isTyping) return
    return beforePageGoes(() => {
      latest.current.settle()
      return session.unsaved === 0
    })
  }, [isTyping, session])
  return {
    value: draft === null ? saved : draft.value,
    error,
    onChange: (value) => {
      setDraft({ value })
      setError(null)
      keepDraft(key, value)
    },
    onLeave: leave,
  }
}

/**
 * Calls back before the page may be gone: on closing and reloading, where the browser asks unless
 * `save` says that all is durable, and once nobody sees it, as a phone ends such pages without a
 * word. Returns its stop.
 */
function beforePageGoes(save: () => boolean): () => void {
  const onLeaving = (event: BeforeUnloadEvent) => {
    // The session's own question came before this, and found nothing to hold.
    if (!save()) event.preventDefault()
  }
  const onHidden = () => {
    if (document.visibilityState === 'hidden') save()
  }
  addEventListener('beforeunload', onLeaving)
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    removeEventListener('beforeunload', onLeaving)
    document.removeEventListener('visibilitychange', onHidden)
  }
}
