import { useState } from 'react'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSession } from '#session/react.ts'

export interface Form<D> {
  readonly draft: D
  readonly set: (fields: Partial<D>) => void
  /** The fields that somebody changed here: others may have changed elsewhere meanwhile. */
  readonly touched: Partial<D>
  /** Why the last attempt was refused. */
  readonly error: string | null
  /** Runs the command; closes where it was not refused. Tells whether it was done. */
  readonly submit: (command: (workspace: Workspace) => Outcome) => boolean
}

/** What somebody is typing before it becomes one Edit. */
export function useForm<D extends object>(initial: D, onClose: () => void): Form<D> {
  const session = useSession()
  const [draft, setDraft] = useState(initial)
  const [touched, setTouched] = useState<Partial<D>>({})
  const [error, setError] = useState<string | null>(null)
  return {
    draft,
    touched,
    set: (fields) => {
      setDraft((before) => ({ ...before, ...fields }))
      setTouched((before) => ({ ...before, ...fields }))
    },
    error,
    submit: (command) => {
      const outcome = session.perform(command, { saysRefusal: false })
      if (isRefusal(outcome)) {
        setError(outcome.refused)
        return false
      }
      onClose()
      return true
    },
  }
}
