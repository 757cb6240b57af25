import type { EditableTable } from '#core/fields/recordFields.ts'
import type { ChapterId, TeamId } from '#core/model/ids.ts'
import type { Session } from '../session.ts'

/**
 * Something that a person can do, said once: menus, keyboard, command palette and the list of
 * shortcuts all read it from here.
 */
export interface Action {
  /** Stable, kebab-case; never shown. */
  readonly name: string
  /** As menus and the palette show it; may name what it acts on. */
  readonly label: string | ((context: ActionContext) => string)
  /** In order of preference, as `Mod+Shift+Z`; Mod is Ctrl, or Command on a Mac. */
  readonly keys?: readonly string[]
  /** What it is called for short: typed whole, the palette offers it first. */
  readonly alias?: string
  /** Further words by which the palette finds it. */
  readonly keywords?: readonly string[]
  canRun(context: ActionContext): boolean
  run(context: ActionContext): void
}

/** What an action may use. The app gives it; actions know no screen. */
export interface ActionContext {
  readonly session: Session
  readonly view: View
}

/** What only the app can do for an action: move between screens, open its own dialogs. */
export interface View {
  /** Goes to a screen as it was left. */
  navigate(route: Route): void
  /** Link that does the same. */
  hrefOf(route: Route): string
  readonly address: ScreenAddress
  ask(dialog: AppDialog): void
  setTheme(theme: 'system' | 'light' | 'dark'): void
}

/** How the screen that is shown is arranged, as the address says it: `?sort=kotlin`, or nothing. */
export interface ScreenAddress {
  read(): string
  /** Replaces it, without a step in the browser's history. */
  write(query: string): void
  /** Tells of every change, the browser's Back included. Returns its stop. */
  watch(listener: () => void): () => void
}

export type Route =
  | 'matrix'
  | 'skills'
  | 'risk'
  | 'missions'
  | 'scenarios'
  | 'timeline'
  | 'tables'
  | 'data'

export type ReteamVerb = 'split' | 'merge' | 'grow' | 'switch' | 'isolate'

export type AppDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'new-scenario' }
  | {
      readonly kind: 'add'
      readonly record: 'team' | 'chapter' | 'person' | 'skill'
      /** Filled in beforehand, for a person. */
      readonly name?: string
      /** The same, for a person or a skill. */
      readonly chapter?: ChapterId | null
      /** Where a person shall be put. */
      readonly team?: TeamId | null
    }
  /** One of the verbs by which teams change, with its preview. */
  | { readonly kind: 'reteam'; readonly verb: ReteamVerb; readonly team: TeamId }
  /** Name and the other fields of the selected record. */
  | { readonly kind: 'edit-selected' }
  /** What goes with the selected record, and whether to delete it. */
  | { readonly kind: 'delete-selected' }
  /** The same for records of one table, by their keys. */
  | {
      readonly kind: 'delete-records'
      readonly table: EditableTable
      readonly keys: readonly string[]
    }
  /** Searchable list of teams for the selected person. */
  | { readonly kind: 'move-selected' }
  /** Percent in each team for the selected person. */
  | { readonly kind: 'split-selected' }
