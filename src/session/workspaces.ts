import { apply } from '#core/edits/apply.ts'
import { diff } from '#core/edits/diff.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { NewEntry, WorkspaceId } from '#storage/port.ts'
import { failureSentence } from './failureSentence.ts'
import { newId } from './newId.ts'
import type { Session } from './session.ts'

// How workspaces are opened and begin. What else can be done to whole ones is in keptWorkspaces.ts.

/**
 * Opens the workspace that was open last, or the newest that can be opened. `false`: nothing is
 * kept here. Rejects where something is kept and none of it can be read.
 */
export async function openLast(session: Session, last: WorkspaceId | null): Promise<boolean> {
  const workspaces = await session.storage.list()
  await session.refreshWorkspaces()
  const newestFirst = workspaces.toSorted((a, b) => (a.modified < b.modified ? 1 : -1))
  const wanted = newestFirst.map(({ id }) => id)
  if (last !== null && wanted.includes(last)) wanted.unshift(last)
  let failure: unknown = null
  for (const id of wanted) {
    try {
      if ((await session.open(id, { abandonsUnsaved: true })) !== 'missing') return true
    } catch (error) {
      failure = error
    }
  }
  if (failure !== null) throw failure
  return false
}

/** Opens a workspace that the person has chosen, and says so where that does not work. */
export async function openWorkspace(session: Session, id: WorkspaceId): Promise<void> {
  try {
    const opening = await session.open(id)
    if (opening === 'unsaved') warn(session, unsavedSentence(session))
    if (opening === 'missing') warn(session, 'This workspace was deleted meanwhile.')
  } catch (error) {
    warn(session, error instanceof Error ? error.message : String(error))
  }
  await session.refreshWorkspaces()
}

/** Keeps an organisation as a new workspace, which begins with it, and opens it. */
export async function keepAsNew(
  session: Session,
  label: string,
  workspace: Workspace,
): Promise<WorkspaceId | null> {
  return keepEntries(session, [beginning(session, label, workspace)])
}

/** Keeps a journal as a new workspace and opens it. `null`: it could not; that has been said. */
export async function keepEntries(
  session: Session,
  entries: readonly NewEntry[],
): Promise<WorkspaceId | null> {
  await session.settled()
  if (session.unsaved > 0) {
    warn(session, unsavedSentence(session))
    return null
  }
  const id = newId()
  if (!(await storeNew(session, id, entries))) return null
  await openWorkspace(session, id)
  return id
}

/** What a workspace starts with, where its history is not at hand: Undo does not reach behind. */
export function beginning(session: Session, label: string, workspace: Workspace): NewEntry {
  return session.entry(diff(label, createWorkspace(), workspace), { kind: 'begin' })
}

/** Writes a new workspace; `false`: it could not, which has been said. */
export async function storeNew(
  session: Session,
  id: WorkspaceId,
  entries: readonly NewEntry[],
): Promise<boolean> {
  const result = await session.storage.create(id, entries)
  if (result.kind === 'appended') {
    const workspace = entries.reduce((state, { edit }) => apply(state, edit), createWorkspace())
    await session.storage.checkpoint(id, entries.length, workspace)
    return true
  }
  const isFailed = result.kind === 'failed'
  warn(session, isFailed ? failureSentence(result.failure, false) : 'Try again: it exists already.')
  return false
}

export function warn(session: Session, text: string): void {
  session.notify({ tone: 'warning', text })
}

function unsavedSentence({ unsaved }: Session): string {
  const what = unsaved === 1 ? 'One change is' : `${unsaved} changes are`
  return `${what} not saved here yet. Download the workspace first; then it can be left.`
}
