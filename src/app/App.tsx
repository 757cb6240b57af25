import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { AppDialog, View } from '#session/actions/action.ts'
import { type Preferences, PreferencesContext } from '#session/preferences.ts'
import { ImportingContext, SessionContext, ViewContext } from '#session/react.ts'
import type { Session } from '#session/session.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { createAddresses } from './routes.ts'
import { Shell } from './Shell.tsx'

// Nobody needs a dialog to see the first screen.
const AppDialogs = lazy(async () => ({ default: (await import('./AppDialogs.tsx')).AppDialogs }))

export interface AppProps {
  readonly session: Session
  readonly preferences: StoreApi<Preferences>
}

export function App({ session, preferences }: AppProps) {
  const [dialog, setDialog] = useState<AppDialog | null>(null)
  const importing = useRef(null)
  const addresses = useMemo(createAddresses, [])
  const view = useMemo<View>(
    () => ({
      navigate: (route) => {
        location.hash = addresses.hrefOf(route)
      },
      ...addresses,
      ask: setDialog,
      setTheme: (theme) => preferences.setState({ theme }),
    }),
    [preferences, addresses],
  )
  useEffect(() => followTheme(preferences), [preferences])
  return (
    <PreferencesContext value={preferences}>
      <SessionContext value={session}>
        <ViewContext value={view}>
          <ImportingContext value={importing}>
            <ErrorBoundary session={session}>
              <Shell />
              {dialog === null ? null : (
                <Suspense>
                  <AppDialogs dialog={dialog} onClose={() => setDialog(null)} />
                </Suspense>
              )}
            </ErrorBoundary>
          </ImportingContext>
        </ViewContext>
      </SessionContext>
    </PreferencesContext>
  )
}

/** Puts the chosen theme on the page, as long as it is not the system's. */
function followTheme(preferences: StoreApi<Preferences>): () => void {
  const show = ({ theme }: Preferences) => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset.theme
    else dataset.theme = theme
  }
  show(preferences.getState())
  return preferences.subscribe(show)
}
