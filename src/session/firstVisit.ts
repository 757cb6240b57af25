import type { StoreApi } from 'zustand/vanilla'
import type { Preferences } from './preferences.ts'
import { failureSentence } from './sentences.ts'
import type { Session } from './session.ts'
import { keepAsNew, openLast } from './workspaces.ts'

// What this device shows while nothing is kept on it, and the way back to that.

async function sampleOf(session: Session) {
  const { sampleOrganisation } = await import('#core/sample/sampleOrganisation.ts')
  return sampleOrganisation(session.today())
}

/** Shows the sample, kept nowhere, so that a first visit starts with the thing itself. */
export async function showSample(session: Session): Promise<void> {
  session.welcome(await sampleOf(session))
}

/** Lets a workspace go that is gone from the device, for another one or the first visit. */
export async function leaveWorkspace(session: Session): Promise<void> {
  if (!(await openLast(session, null))) await showSample(session)
}

/** Keeps the sample as one more workspace and opens it. */
export async function keepSample(session: Session): Promise<void> {
  await keepAsNew(session, 'Open the sample organisation', await sampleOf(session))
}

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
