import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import type { ChapterId, PersonId, SkillId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { WorkspaceId, WorkspaceSummary } from '#storage/port.ts'
import type { ShownScenario } from './scenario/shownScenario.ts'

/** What the person has chosen on a screen, and what the side pane explains. */
export type Selection =
  | { readonly kind: 'person'; readonly person: PersonId; readonly team: TeamId | null }
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'chapter'; readonly chapter: ChapterId }
  | { readonly kind: 'cell'; readonly team: TeamId; readonly chapter: ChapterId | null }
  | { readonly kind: 'skill'; readonly skill: SkillId }

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly pending: number }
  /** Edits go on in memory and are tried again; `reason` is a sentence. */
  | {
      readonly kind: 'failing'
      readonly pending: number
      readonly reason: string
      /** Nothing can be saved here any more: the workspace is gone. */
      readonly isGone: boolean
    }
  /** There is no storage here: everything ends with the page. */
  | { readonly kind: 'memory' }

/** Something said once, in a corner: an outcome, a refusal, a conflict. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'warning'
  readonly text: string
  /** The edit that it tells of, and offers to undo while it is the newest; goes once it is undone. */
  readonly undoes: string | null
  /** Tells of the scenario that is shown, or of the look at it, and goes when another is. */
  readonly isOfShown?: boolean
}

export type Phase =
  | { readonly kind: 'starting' }
  /** Nothing is kept here yet: the sample shows, and nothing is saved. */
  | { readonly kind: 'welcome' }
  | { readonly kind: 'ready'; readonly workspace: WorkspaceId }

export interface SessionState {
  readonly phase: Phase
  /** What the screens show: the organisation itself, or as the shown scenario would have it. */
  readonly workspace: Workspace
  /** The scenario in whose light they show it; `null`: none. */
  readonly scenario: ShownScenario | null
  /**
   * Counts of `workspace` on `day`. Another object after each edit, so that it compares by
   * identity; the one before has moved along and must not be kept.
   */
  readonly coverage: CoverageIndex
  /** The day of the analysis: what is shown, counted, and edited from. */
  readonly day: Day
  readonly saving: Saving
  /** Label of the edit that Undo takes back; `null`: nothing. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /** Names the edit that Undo takes back. */
  readonly undoId: string | null
  /** What Undo or Redo changed here last; `null`: something else was done since. */
  readonly takenBack: Edit | null
  readonly selection: Selection | null
  /** The screen that is shown hides names: no label of an edit is said, which may hold some. */
  readonly areNamesHidden: boolean
  readonly notices: readonly Notice[]
  /** What was last done here, for those who do not see it; empty where a notice tells it. */
  readonly announcement: string
  /** Lasting sentences about this device's storage, and about the open workspace's. */
  readonly deviceWarning: string | null
  readonly warning: string | null
  readonly workspaces: readonly WorkspaceSummary[]
}
