import type { JournalEntry } from '#core/edits/history.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** Names a workspace on this device. Never shown. */
export type WorkspaceId = string

/** What the list of workspaces shows without opening one. */
export interface WorkspaceSummary {
  readonly id: WorkspaceId
  readonly name: string
  readonly people: number
  readonly teams: number
  /** ISO moments. */
  readonly created: string
  readonly modified: string
}

/** An entry before the journal has given it its place. */
export type NewEntry = Omit<JournalEntry, 'seq'>

export interface OpenedWorkspace {
  readonly workspace: Workspace
  /** Sequence number of the last entry that `workspace` holds; 0 for an empty journal. */
  readonly head: number
  /** What could not be read and was set aside, as a sentence; `null` where all was whole. */
  readonly damage: string | null
}

export type AppendResult =
  /** Durable: on disk in every home. */
  | { readonly kind: 'appended'; readonly entries: readonly JournalEntry[] }
  /** Somebody else appended first: these entries come before; rebase and append again. */
  | { readonly kind: 'behind'; readonly entries: readonly JournalEntry[] }
  | { readonly kind: 'failed'; readonly failure: StorageFailure }

export type StorageFailure =
  | { readonly kind: 'quota' }
  /** Another version of the program has changed the stored schema; this tab may only read. */
  | { readonly kind: 'newer-schema' }
  /** The workspace was deleted, or the stored data cleared, under this tab. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'broken'; readonly reason: string }

/**
 * Where workspaces are kept. The journal is the truth; a checkpoint only makes opening faster.
 * Everything else in the program knows storage by this interface alone.
 *
 * Whatever writing meets comes back as a value. `list`, `open` and `read` reject only where the
 * device's storage cannot be read at all, with an `Error` whose message is a sentence to show.
 */
export interface WorkspaceStorage {
  /** Whether what is kept outlives the page. */
  readonly durable: boolean
  list(): Promise<readonly WorkspaceSummary[]>
  /** Makes an empty workspace with these first entries (ids as given); replaces nothing. */
  create(id: WorkspaceId, entries: readonly NewEntry[]): Promise<AppendResult>
  /** `null`: there is no such workspace. */
  open(id: WorkspaceId): Promise<OpenedWorkspace | null>
  /**
   * Appends in one strictly durable transaction, if `head` still is the newest sequence number.
   * An entry whose id is in the journal already is not written twice.
   */
  append(id: WorkspaceId, head: number, entries: readonly NewEntry[]): Promise<AppendResult>
  /**
   * Entries with a sequence number above `after`, in order. Never with a gap: it ends before the
   * first that cannot be read. `null`: there is no such workspace.
   */
  read(id: WorkspaceId, after: number): Promise<readonly JournalEntry[] | null>
  /**
   * Keeps the state at `seq` for a faster opening. May be called at any time or never, and may
   * come to nothing: the journal has it all.
   */
  checkpoint(id: WorkspaceId, seq: number, workspace: Workspace): Promise<void>
  /** Deletes the workspace with its history. `null`: done. */
  remove(id: WorkspaceId): Promise<StorageFailure | null>
  /** Deletes everything that this program keeps on the device. `null`: done. */
  erase(): Promise<StorageFailure | null>
  /** Calls when another tab has appended, or the list of workspaces has changed. */
  watch(listener: () => void): () => void
}
