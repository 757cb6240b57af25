import { apply } from '../edits/apply.ts'
import { diff } from '../edits/diff.ts'
import type { Edit } from '../edits/edit.ts'
import type { JournalEntry } from '../edits/history.ts'
import { createWorkspace, type Workspace } from '../model/workspace.ts'
import type { WorkspaceFile } from './workspaceFile.ts'

type Entry = Omit<JournalEntry, 'seq'>

/**
 * Journal entries that lead from an empty workspace to exactly the file's: its history, and one
 * entry more where the workspace differs from it, as in a file edited by hand or merged. A
 * history that does not replay is given up for one entry with everything.
 *
 * @param entry makes an entry of an edit; `begins` where there is no history before it.
 */
export function rebuildJournal(
  { workspace, history }: WorkspaceFile,
  label: string,
  entry: (edit: Edit, begins: boolean) => Entry,
): readonly Entry[] {
  const replayed = replay(history)
  const entries = replayed === null ? [] : history.map(({ seq: _, ...rest }) => rest)
  const rest = diff(label, replayed ?? createWorkspace(), workspace)
  return rest.changes.length === 0 ? entries : [...entries, entry(rest, entries.length === 0)]
}

function replay(history: readonly JournalEntry[]): Workspace | null {
  try {
    return history.reduce((state, { edit }) => apply(state, edit), createWorkspace())
  } catch {
    // `apply` throws where an edit does not fit: here the file is at fault, not the program.
    return null
  }
}
