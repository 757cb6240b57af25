import { renameOrganisation } from '#core/commands/renameOrganisation.ts'
import { apply } from '#core/edits/apply.ts'
import { diff } from '#core/edits/diff.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { NewEntry, WorkspaceId } from '#storage/port.ts'
import { newId } from './newId.ts'
import { failureSentence } from './sentences.ts'
import type { Session } from './session.ts'

// What can be done to whole workspaces. Whatever changes what is inside one is still an Edit.

/** Opens the workspace that was open last, or the newest. `false`: nothing is kept here yet. */
export async function openLast(session: Session, last: WorkspaceId | null): Promise<boolean> {
  await session.refreshWorkspaces()
  const { workspaces } = session.store.getState()
  const newestFirst = workspaces.toSorted((a, b) => (a.modified < b.modified ? 1 : -1))
  const wanted = newestFirst.map(({ id }) => id)
  if (last !== null && wanted.includes(last)) wanted.unshift(last)
  for (const id of wanted) {
    try {
      if (await session.open(id)) return true
    } catch (error) {
      session.warn(error instanceof Error ? error.message : String(error))
    }
  }
  return false
}

/** Keeps an organisation as a new workspace, as the first edit of its journal, and opens it. */
export async function keepAsNew(
  session: Session,
  label: string,
  workspace: Workspace,
): Promise<WorkspaceId | null> {
  const edit = diff(label, createWorkspace(), workspace)
  return keepEntries(session, [session.entry(edit, { kind: 'begin' })])
}

/** Keeps a journal as a new workspace and opens it. */
export async function keepEntries(
  session: Session,
  entries: readonly NewEntry[],
): Promise<WorkspaceId | null> {
  const id = newId()
  if (!(await store(session, id, entries))) return null
  await session.refreshWorkspaces()
  await session.open(id)
  return id
}

/** A copy with its history; where a part of that cannot be read, with what is there now. */
export async function duplicateWorkspace(session: Session, id: WorkspaceId): Promise<void> {
  await session.settled()
  const opened = await session.storage.open(id)
  if (opened === null) return
  const copy = renameOrganisation(
    opened.workspace,
    `Copy of ${opened.workspace.organisation.record.name}`,
  )
  if (isRefusal(copy)) return session.notify({ tone: 'warning', text: copy.refused, undo: false })
  const history = await session.storage.read(id, 0)
  const whole = history.length === opened.head
  const entries = whole
    ? history
    : [session.entry(diff('Copy', createWorkspace(), opened.workspace))]
  await store(session, newId(), [...entries, session.entry(copy)])
  await session.refreshWorkspaces()
}

/** Renames any workspace; the open one by an edit like every other. */
export async function renameWorkspace(
  session: Session,
  id: WorkspaceId,
  name: string,
): Promise<Outcome> {
  const { phase } = session.store.getState()
  if (phase.kind === 'ready' && phase.workspace === id) {
    const outcome = session.perform((workspace) => renameOrganisation(workspace, name))
    await session.settled()
    await session.refreshWorkspaces()
    return outcome
  }
  const opened = await session.storage.open(id)
  if (opened === null) return { refused: 'This workspace was deleted meanwhile.' }
  const outcome = renameOrganisation(opened.workspace, name)
  if (isRefusal(outcome) || outcome.changes.length === 0) return outcome
  await session.storage.append(id, opened.head, [session.entry(outcome)])
  await session.refreshWorkspaces()
  return outcome
}

/** Deletes a workspace. `false`: it was the open one and no other is left to open. */
export async function removeWorkspace(session: Session, id: WorkspaceId): Promise<boolean> {
  const { phase } = session.store.getState()
  const wasOpen = phase.kind === 'ready' && phase.workspace === id
  const failure = await session.storage.remove(id)
  if (failure !== null) {
    session.notify({ tone: 'warning', text: failureSentence(failure, false), undo: false })
  }
  await session.refreshWorkspaces()
  return wasOpen ? openLast(session, null) : true
}

async function store(
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
  const text =
    result.kind === 'failed'
      ? failureSentence(result.failure, false)
      : 'Try again: it exists already.'
  session.notify({ tone: 'warning', text, undo: false })
  return false
}
