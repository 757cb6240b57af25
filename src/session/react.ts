import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { ActionContext, View } from './actions/action.ts'
import type { Importing } from './importing.ts'
import type { Session } from './session.ts'
import type { SessionState } from './state.ts'

export const SessionContext = createContext<Session | null>(null)

/** The running session, to act on. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('No session around this component')
  return session
}

/** A part of the session's state; renders again when it changes. Use `useShallow` for objects. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select)
}

/** What the app does for screens: go elsewhere, open one of its dialogs. */
export const ViewContext = createContext<View | null>(null)

/** All that an action needs to be run from a component. */
export function useActionContext(): ActionContext {
  const session = useSession()
  const view = useContext(ViewContext)
  if (view === null) throw new Error('No view around this component')
  return useMemo(() => ({ session, view }), [session, view])
}

/** Holds the session's import, which outlives the screen that shows it. */
export const ImportingContext = createContext<{ current: Importing | null } | null>(null)
