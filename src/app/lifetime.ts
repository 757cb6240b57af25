import type { StoreApi } from 'zustand/vanilla'
import type { Preferences } from '#session/preferences.ts'
import type { Session } from '#session/session.ts'
import { preloadMenus } from '#ui/Menu.tsx'
import { loadDownloads } from './downloadData.ts'

// What lasts as long as the page: each returns its stop.

/** The next visit begins where this one ended. */
export function rememberLast(session: Session, preferences: StoreApi<Preferences>): () => void {
  const remember = () => {
    const { phase } = session.store.getState()
    if (phase.kind !== 'ready' || phase.workspace === preferences.getState().lastWorkspace) return
    preferences.setState({ lastWorkspace: phase.workspace })
  }
  remember()
  return session.store.subscribe(remember)
}

/**
 * Shows the scenario that this tab showed before it was loaded again, and remembers the next ones.
 * A first visit, which has none, loads nothing for it.
 */
export async function rememberScenario(session: Session): Promise<void> {
  const { store } = session
  const isReady = () => store.getState().phase.kind === 'ready'
  if (!isReady()) {
    await new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        if (!isReady()) return
        stop()
        resolve()
      })
    })
  }
  const { rememberShown } = await import('#session/scenario/keepShown.ts')
  await rememberShown(session)
}

/** Asks before the page goes while an edit is not durable yet. */
export function holdUnsaved(session: Session): () => void {
  const hold = (event: BeforeUnloadEvent) => {
    if (session.unsaved > 0) event.preventDefault()
  }
  addEventListener('beforeunload', hold)
  return () => removeEventListener('beforeunload', hold)
}

/** Fetches what the first menu and dialog need while nobody waits for it. */
export function preloadWhenIdle(): () => void {
  const timer = setTimeout(() => {
    preloadMenus()
    void import('./AppDialogs.tsx')
    void loadDownloads()
  }, 1_500)
  return () => clearTimeout(timer)
}
