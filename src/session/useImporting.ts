import { useContext } from 'react'
import { useStore } from 'zustand'
import { Importing, type ImportState } from './importing.ts'
import { ImportingContext, useSession } from './react.ts'

/** The session's import, to act on. Made when it is first needed. */
export function useImporting(): Importing {
  const session = useSession()
  const place = useContext(ImportingContext)
  if (place === null) throw new Error('No place for an import around this component')
  place.current ??= new Importing(session)
  return place.current
}

export function useImportState(): ImportState {
  return useStore(useImporting().store)
}
