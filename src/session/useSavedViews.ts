import { useMemo } from 'react'
import type { Route } from './actions/action.ts'
import { usePreference, usePreferences } from './preferences.ts'
import { useSessionState } from './react.ts'
import { deleteView, renameView, type SavedView, saveView, viewsOf } from './savedViews.ts'

export interface SavedViews {
  readonly views: readonly (SavedView & { readonly isCurrent: boolean })[]
  /** Keeps the present address under a name. */
  save(name: string): void
  rename(name: string, newName: string): void
  remove(name: string): void
}

/** The saved views of a screen, whose address is given, of the workspace that is open. */
export function useSavedViews(screen: Route, address: string): SavedViews {
  const preferences = usePreferences()
  const saved = usePreference('savedViews')
  const workspace = useSessionState(({ phase }) =>
    phase.kind === 'ready' ? phase.workspace : null,
  )
  return useMemo(() => {
    // While nothing is kept here there is nothing to keep a view of.
    if (workspace === null) {
      return { views: [], save: () => {}, rename: () => {}, remove: () => {} }
    }
    const place = { workspace, screen }
    return {
      views: viewsOf(saved, place).map((view) => ({
        ...view,
        isCurrent: view.address === address,
      })),
      save: (name) => saveView(preferences, place, name, address),
      rename: (name, newName) => renameView(preferences, place, name, newName),
      remove: (name) => deleteView(preferences, place, name),
    }
  }, [preferences, saved, workspace, screen, address])
}
