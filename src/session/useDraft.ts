import { useState } from 'react'
import type { DraftKind } from './drafts.ts'
import { useSession, useSessionState } from './react.ts'

/** A form about one thing of the open workspace, as it was left. `null` begins it anew. */
export function useDraft<D>(
  kind: DraftKind<D>,
  about: string,
): readonly [draft: D, change: (how: ((before: D) => D) | null) => void] {
  const { drafts } = useSession()
  const workspace = useSessionState(({ phase }) => (phase.kind === 'ready' ? phase.workspace : ''))
  const id = `${workspace}\u001f${about}`
  const [, renew] = useState({})
  const change = (how: ((before: D) => D) | null) => {
    drafts.keep(kind, id, how === null ? null : how(drafts.of(kind, id)))
    renew({})
  }
  return [drafts.of(kind, id), change]
}
