import type { StoreApi } from 'zustand/vanilla'
import { renameOrganisation } from '#core/commands/renameOrganisation.ts'
import { apply } from '#core/edits/apply.ts'
import { diff } from '#core/edits/diff.ts'
import { isRefusal, type Outcome, refuse } from '#core/edits/edit.ts'
import { rebase } from '#core/edits/rebase.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { NewEntry, WorkspaceId } from '#storage/port.ts'
import { newId } from './newId.ts'
import type { Preferences } from './preferences.ts'
import { failureSentence } from './sentences.ts'
import type { Session } from './session.ts'

// What can be done to whole workspaces. Whatever changes what is inside one is still an Edit.

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
  if (!(await store(session, id, entries))) return null
  await openWorkspace(session, id)
  return id
}

/** What a workspace starts with, where its history is not at hand: Undo does not reach behind. */
export function beginning(session: Session, label: string, workspace: Workspace): NewEntry {
  return session.entry(diff(label, createWorkspace(), workspace), { kind: 'begin' })
}

/** A copy with its history; where a part of that cannot be read, with what is there now. */
export async function duplicateWorkspace(session: Session, id: WorkspaceId): Promise<void> {
  await session.settled()
  const [opened, history] = await Promise.all([
    session.storage.open(id),
    session.storage.read(id, 0),
  ])
  if (opened === null || history === null) return warn(session, 'It was deleted meanwhile.')
  const name = `Copy of ${opened.workspace.organisation.record.name}`
  const copy = renameOrganisation(opened.workspace, name)
  if (isRefusal(copy)) return warn(session, copy.refused)
  const isWhole = history.length === opened.head
  const entries = isWhole ? history : [beginning(session, 'Copy', opened.workspace)]
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
  const isOpen = phase.kind === 'ready' && phase.workspace === id
  const outcome = isOpen
    ? session.perform((it) => renameOrganisation(it, name), { saysRefusal: false })
    : await editClosed(session, id, (it) => renameOrganisation(it, name))
  if (isOpen) await session.settled()
  await session.refreshWorkspaces()
  return outcome
}

/** Runs a command on a workspace that is not open, and appends its edit as sync would. */
async function editClosed(
  session: Session,
  id: WorkspaceId,
  command: (workspace: Workspace) => Outcome,
): Promise<Outcome> {
  const opened = await session.storage.open(id)
  if (opened === null) return refuse('This workspace was deleted meanwhile.')
  const outcome = command(opened.workspace)
  if (isRefusal(outcome) || outcome.changes.length === 0) return outcome
  let { workspace, head } = opened
  let edit = outcome
  for (;;) {
    const result = await session.storage.append(id, head, [session.entry(edit)])
    if (result.kind === 'appended') return edit
    if (result.kind === 'failed') return refuse(failureSentence(result.failure, false))
    for (const entry of result.entries) workspace = apply(workspace, entry.edit)
    head += result.entries.length
    edit = rebase(edit, workspace, { keep: 'mine' }).edit
  }
}

/**
 * Deletes a workspace for good, with what is not saved of it and the views saved of it. `false`:
 * it was the open one and no other is left to open.
 */
export async function removeWorkspace(
  session: Session,
  id: WorkspaceId,
  preferences: StoreApi<Preferences>,
): Promise<boolean> {
  const { phase } = session.store.getState()
  const wasOpen = phase.kind === 'ready' && phase.workspace === id
  const failure = await session.storage.remove(id)
  if (failure !== null) warn(session, failureSentence(failure, false))
  else {
    preferences.setState(({ savedViews }) => ({
      savedViews: savedViews.filter(({ workspace }) => workspace !== id),
    }))
  }
  await session.refreshWorkspaces()
  return wasOpen && failure === null ? openLast(session, null) : true
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
  const isFailed = result.kind === 'failed'
  warn(session, isFailed ? failureSentence(result.failure, false) : 'Try again: it exists already.')
  return false
}

function warn(session: Session, text: string): void {
  session.notify({ tone: 'warning', text })
}

function unsavedSentence({ unsaved }: Session): string {
  const what = unsaved === 1 ? 'One change is' : `${unsaved} changes are`
  return `${what} not saved here yet. Download the workspace first; then it can be left.`
}
