import { useStore } from 'zustand'
import { Importing, type ImportState } from './importing.ts'
import { useSession } from './react.ts'
import type { Session } from './session.ts'

// An import belongs to a session and outlives the screen that shows it. Kept by the session
// itself, so that it begins and ends with it.
const importings = new WeakMap<Session, Importing>()

function importingOf(session: Session): Importing {
  const known = importings.get(session)
  if (known !== undefined) return known
  const importing = new Importing(session)
  importings.set(session, importing)
  return importing
}

/** The session's import, to act on. */
export function useImporting(): Importing {
  return importingOf(useSession())
}

export function useImportState(): ImportState {
  return useStore(useImporting().store)
}
