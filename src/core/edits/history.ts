import type { Edit } from './edit.ts'

/** Why an edit stands in the journal: somebody did it, took one back, or did one again. */
export type Cause =
  /** What a workspace begins with: Undo does not reach behind it. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'do' }
  | { readonly kind: 'undo'; readonly of: string }
  | { readonly kind: 'redo'; readonly of: string }

/** One edit with what the journal knows of it. */
export interface JournalEntry {
  /** Place in the order of all edits of the workspace; the first is 1. */
  readonly seq: number
  /** Names the edit for good, wherever it is sent: the same id is never applied twice. */
  readonly id: string
  /** Names the tab that made it, for as long as that tab lives. */
  readonly author: string
  /** ISO moment, for people to read. Order is `seq`, never the clock. */
  readonly at: string
  readonly cause: Cause
  readonly edit: Edit
}

/** A step that can be taken back or done again. */
export interface UndoStep {
  /** The id of the edit that was first done. */
  readonly id: string
  readonly label: string
  /** The newest entry that did or redid it, or took it back: what has to be inverted. */
  readonly entry: string
}

/** What Undo and Redo would do, newest last. Plain data, the same in every tab that folds it. */
export interface UndoHistory {
  readonly done: readonly UndoStep[]
  readonly undone: readonly UndoStep[]
}

export const emptyHistory: UndoHistory = { done: [], undone: [] }

/** Steps kept; older ones stay in the journal but Undo does not reach them. */
export const undoLimit = 500

/**
 * The history after one more entry.
 *
 * - `isMine` says whose edits this tab's Undo reaches; others' edits never enter it.
 * - A new edit of mine forgets what could be redone.
 * - An edit taken back or done again by anybody moves here too, so that nothing is undone twice.
 */
export function remember(
  history: UndoHistory,
  entry: Omit<JournalEntry, 'seq'>,
  isMine: (author: string) => boolean,
): UndoHistory {
  const { cause } = entry
  if (cause.kind === 'begin') return emptyHistory
  if (cause.kind === 'do') {
    if (!isMine(entry.author)) return history
    const step = { id: entry.id, label: entry.edit.label, entry: entry.id }
    return { done: [...history.done.slice(1 - undoLimit), step], undone: [] }
  }
  const [from, to] =
    cause.kind === 'undo' ? (['done', 'undone'] as const) : (['undone', 'done'] as const)
  const step = history[from].find(({ id }) => id === cause.of)
  if (step === undefined) return history
  const moved = { done: history.done, undone: history.undone }
  moved[from] = history[from].filter((it) => it !== step)
  moved[to] = [...history[to], { ...step, entry: entry.id }]
  return moved
}

/** The history that entries in their order lead to, from none on. Linear in them. */
export function rememberAll(
  entries: readonly Omit<JournalEntry, 'seq'>[],
  isMine: (author: string) => boolean,
): UndoHistory {
  return entries.reduce((history, entry) => remember(history, entry, isMine), emptyHistory)
}
