import type { StoreApi } from 'zustand/vanilla'
import { failureSentence } from './failureSentence.ts'
import { showSample } from './firstVisit.ts'
import type { Preferences } from './preferences.ts'
import type { Session } from './session.ts'

/**
 * Removes every workspace and preference of this program from the device and goes back to the
 * first visit. Tells why it could not, as a sentence; then everything is as it was.
 */
export async function eraseEverything(
  session: Session,
  preferences: StoreApi<Preferences>,
): Promise<string | null> {
  await session.settled()
  const failure = await session.storage.erase()
  if (failure !== null) return failureSentence(failure, false)
  await session.refreshWorkspaces()
  await showSample(session)
  preferences.setState(preferences.getInitialState(), true)
  forgetPreferences()
  return null
}

function forgetPreferences(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('crosshatch')) localStorage.removeItem(key)
    }
  } catch {
    // Where reading it throws, nothing was ever written to it.
  }
}
