import '#ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { localDay } from '#core/model/day.ts'
import { showSample } from '#session/firstVisit.ts'
import { createPreferences, followPreferences } from '#session/preferences.ts'
import { Session } from '#session/session.ts'
import { openLast } from '#session/workspaces.ts'
import { createStorage } from '#storage/createStorage.ts'
import { App } from './App.tsx'
import { Failure } from './ErrorBoundary.tsx'
import { holdUnsaved, preloadWhenIdle, rememberLast, rememberScenario } from './lifetime.ts'

async function start(root: HTMLElement): Promise<void> {
  const preferences = createPreferences()
  const { storage, warning } = await createStorage()
  const session = new Session({ storage, today: () => localDay(new Date()) })
  const page = createRoot(root)
  page.render(
    <StrictMode>
      <App session={session} preferences={preferences} />
    </StrictMode>,
  )
  try {
    const isOpen = await openLast(session, preferences.getState().lastWorkspace)
    if (!isOpen) await showSample(session)
  } catch (error) {
    console.error(error)
    page.render(<Failure error={error} session={session} />)
    return
  }
  session.warn({ deviceWarning: warning })
  void rememberScenario(session)
  rememberLast(session, preferences)
  followPreferences(preferences)
  holdUnsaved(session)
  preloadWhenIdle()
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element')
void start(root)
