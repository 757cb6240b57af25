import type { StoreApi } from 'zustand/vanilla'
import type { WorkspaceId } from '#storage/port.ts'
import type { Route } from './actions/action.ts'
import type { Preferences } from './preferences.ts'

export type SavedView = Preferences['savedViews'][number]

/** Of one screen of one workspace: the ids that an address names are that workspace's. */
export interface ViewPlace {
  readonly workspace: WorkspaceId
  readonly screen: Route
}

/** In the order of their names. */
export function viewsOf(views: readonly SavedView[], place: ViewPlace): readonly SavedView[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return views.filter(isAt(place)).sort((a, b) => compare(a.name, b.name))
}

/** Keeps an address under a name; one of that name is replaced. */
export function saveView(
  preferences: StoreApi<Preferences>,
  place: ViewPlace,
  name: string,
  address: string,
): void {
  change(preferences, (views) => [
    ...views.filter((view) => !isNamed(view, place, name)),
    { ...place, name, address },
  ])
}

/** One that has the new name already is replaced. */
export function renameView(
  preferences: StoreApi<Preferences>,
  place: ViewPlace,
  name: string,
  newName: string,
): void {
  if (newName === name) return
  change(preferences, (views) =>
    views
      .filter((view) => !isNamed(view, place, newName))
      .map((view) => (isNamed(view, place, name) ? { ...view, name: newName } : view)),
  )
}

export function deleteView(
  preferences: StoreApi<Preferences>,
  place: ViewPlace,
  name: string,
): void {
  change(preferences, (views) => views.filter((view) => !isNamed(view, place, name)))
}

function change(
  preferences: StoreApi<Preferences>,
  by: (views: readonly SavedView[]) => SavedView[],
): void {
  preferences.setState(({ savedViews }) => ({ savedViews: by(savedViews) }))
}

function isAt({ workspace, screen }: ViewPlace): (view: SavedView) => boolean {
  return (view) => view.workspace === workspace && view.screen === screen
}

function isNamed(view: SavedView, place: ViewPlace, name: string): boolean {
  return isAt(place)(view) && view.name === name
}
