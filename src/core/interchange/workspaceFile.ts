import type { JournalEntry } from '../edits/history.ts'
import type { Records, TableName, Workspace } from '../model/workspace.ts'

export const workspaceFileFormat = 'crosshatch'

/** Everything that a workspace file keeps; the scenarios are in the workspace. */
export interface WorkspaceFile {
  readonly workspace: Workspace
  /** The journal, oldest first. */
  readonly history: readonly JournalEntry[]
}

/** The records of a workspace as lists: plain data, which a worker can send. */
export type RecordLists = { readonly [T in TableName]: readonly Records[T][] }

/** A workspace file as plain data; `createWorkspace(records)` makes the workspace of it. */
export interface PlainWorkspaceFile extends Omit<WorkspaceFile, 'workspace'> {
  readonly records: RecordLists
}
