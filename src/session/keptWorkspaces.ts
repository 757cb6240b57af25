import type { StoreApi } from 'zustand/vanilla'
import { renameOrganisation } from '#core/commands/renameOrganisation.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome, refuse } from '#core/edits/edit.ts'
import { rebase } from '#core/edits/rebase.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { WorkspaceId } from '#storage/port.ts'
import { failureSentence } from './failureSentence.ts'
import { newId } from './newId.ts'
import type { Preferences } from './preferences.ts'
import type { Session } from './session.ts'
import { beginning, openLast, storeNew, warn } from './workspaces.ts'

// What can be done to whole workspaces. Whatever changes what is inside one is still an Edit.

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
  await storeNew(session, newId(), [...entries, session.entry(copy)])
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
    ? session.perform((it) => renameOrganisation(it, name), { saysRefusal: false, on: 'baseline' })
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
