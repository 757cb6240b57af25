import { apply } from '#core/edits/apply.ts'
import type { JournalEntry } from '#core/edits/history.ts'
import { rebase } from '#core/edits/rebase.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { CatalogueRow, Loaded, StorageHome } from './home.ts'
import { type Break, readRun, writeRoot } from './journal.ts'
import type { OpenedWorkspace, WorkspaceId } from './port.ts'
import { countWorkspace, type JournalEnd, readRow, writeRow } from './summary.ts'

// Opening is the newest whole checkpoint and the journal after it. Where something is broken the
// other checkpoint and the whole journal are tried; what reaches furthest wins, and what cannot be
// read after it is set aside, so that the journal goes on from there.

interface Found {
  readonly row: CatalogueRow
  readonly state: State
}

interface State extends JournalEnd {
  readonly workspace: Workspace
  readonly broken: Break | null
  /** Entries that could not be read, from the broken one on. */
  readonly unread: number
  /** Entries that had to be rebased, because they did not fit as they are. */
  readonly refitted: number
  readonly firstAt: string | undefined
  readonly lastAt: string | undefined
}

/** Opens and mends a workspace; `null`: there is none. */
export async function openFrom(
  home: StorageHome,
  id: WorkspaceId,
): Promise<(OpenedWorkspace & { readonly row: CatalogueRow | null }) | null> {
  for (;;) {
    const found = await findState(home, id)
    if (found === null) return null
    const { row, state } = found
    const opened = { workspace: state.workspace, head: Math.max(state.head, 0) }
    if (isSettled(found)) return { ...opened, damage: damageSentence(found, true), row }
    if (state.broken?.reason === 'newer') {
      return { ...opened, damage: damageSentence(found, false), row: null }
    }
    const mended = mendingOf(id, found)
    const result = await home.write(id, row, mended)
    // Another tab has written or mended since: what was found is out of date.
    if (result.kind === 'moved') continue
    const isMended = result.kind === 'written'
    const damage = damageSentence(found, isMended)
    return { ...opened, damage, row: isMended ? mended.row : null }
  }
}

async function findState(home: StorageHome, id: WorkspaceId): Promise<Found | null> {
  const badSlots: number[] = []
  let best: Found | null = null
  for (;;) {
    const loaded = await home.load(id, badSlots)
    if (loaded === null) return null
    const state = readState(loaded)
    if (state !== null) {
      const found = { row: loaded.row, state }
      if (state.broken === null) return found
      if (best === null || state.head > best.state.head) best = found
    }
    if (loaded.checkpoint === null) return best
    badSlots.push(loaded.checkpoint.header.slot)
  }
}

/** `null` where the checkpoint cannot be used. */
function readState({ checkpoint, journal }: Loaded): State | null {
  const kept = checkpoint === null ? null : readCheckpoint(checkpoint)
  if (checkpoint !== null && kept === null) return null
  const start =
    checkpoint === null
      ? { head: -1, chain: 0 }
      : { head: checkpoint.header.seq, chain: checkpoint.header.chain }
  const { root, entries, head, chain, broken } = readRun(journal, start)
  const unread = new Set(journal.filter(({ seq }) => seq > head).map(({ seq }) => seq)).size
  const { workspace, refitted } = replay(kept ?? root ?? createWorkspace(), entries)
  const firstAt = entries[0]?.at
  const lastAt = entries.at(-1)?.at
  return { workspace, head, chain, broken, unread, refitted, firstAt, lastAt }
}

function replay(
  start: Workspace,
  entries: readonly JournalEntry[],
): { readonly workspace: Workspace; readonly refitted: number } {
  let workspace = start
  let refitted = 0
  for (const { edit } of entries) {
    try {
      workspace = apply(workspace, edit)
    } catch {
      // Better one edit that is bent to fit than all later ones out of reach.
      workspace = apply(workspace, rebase(edit, workspace, { keep: 'mine' }).edit)
      refitted++
    }
  }
  return { workspace, refitted }
}

function isSettled({ row, state }: Found): boolean {
  const { broken, head, chain } = state
  return broken === null && row.head === head && row.chain === chain && readRow(row) !== null
}

/** What brings catalogue and journal in line with what was found. */
function mendingOf(id: WorkspaceId, { row, state }: Found) {
  const { broken, firstAt, lastAt, workspace } = state
  const known = readRow(row)
  const now = new Date().toISOString()
  const counts = countWorkspace(workspace, {
    created: known?.created ?? firstAt ?? now,
    modified: lastAt ?? known?.modified ?? now,
  })
  // Without its root the journal begins anew.
  const root = state.head < 0 ? writeRoot(id) : null
  return {
    row: writeRow(id, root ?? state, counts),
    ...(root === null ? {} : { journal: root.records }),
    ...(broken === null ? {} : { setAside: { from: state.head + 1, reason: broken.reason } }),
  }
}

function damageSentence({ row, state }: Found, isMended: boolean): string | null {
  const { broken, head, unread, refitted } = state
  if (broken?.reason === 'newer') {
    return 'A newer version of this program has written to this workspace. What this version can read is shown; reload the page to see everything.'
  }
  if (broken !== null && unread > 0) {
    const what = unread === 1 ? 'The last change' : `The last ${unread} changes`
    const where = isMended ? 'set aside, not deleted' : 'left where they are'
    const were = unread === 1 ? 'It was' : 'They were'
    return `${what} of this workspace could not be read: the stored data is damaged. ${were} ${where}; everything before is here.`
  }
  const lost = readRow(row) === null ? 0 : row.head - head
  if (lost > 0) {
    const what = lost === 1 ? 'The last change' : `The last ${lost} changes`
    return `${what} of this workspace can no longer be found in this browser’s storage. Everything before is here.`
  }
  if (refitted > 0) {
    const what = refitted === 1 ? 'One change' : `${refitted} changes`
    return `${what} in this workspace’s history did not fit what came before and were fitted to it.`
  }
  return null
}
