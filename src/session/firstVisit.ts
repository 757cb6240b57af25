import { shownSample } from '#core/sample/shownSample.ts'
import type { Session } from './session.ts'
import { keepAsNew, openLast } from './workspaces.ts'

// What this device shows while nothing is kept on it, and the way back to that.

/** Shows the sample, kept nowhere, so that a first visit starts with the thing itself. */
export async function showSample(session: Session): Promise<void> {
  session.welcome(shownSample(session.today()))
}

/** Lets a workspace go that is gone from the device, for another one or the first visit. */
export async function leaveWorkspace(session: Session): Promise<void> {
  if (!(await openLast(session, null))) await showSample(session)
}

/** Keeps the sample as one more workspace and opens it. */
export async function keepSample(session: Session): Promise<void> {
  const { sampleOrganisation } = await import('#core/sample/sampleOrganisation.ts')
  const sample = sampleOrganisation(session.today())
  await keepAsNew(session, 'Open the sample organisation', sample)
}
