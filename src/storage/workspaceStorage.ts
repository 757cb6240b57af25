import type { JournalEntry } from '#core/edits/history.ts'
import { compareText } from '#core/model/naming.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { Channel } from './channel.ts'
import { nextSlot, writeCheckpoint } from './checkpoint.ts'
import type { CatalogueRow, StorageHome } from './home.ts'
import { readRun, writeEntries, writeRoot } from './journal.ts'
import { openFrom } from './opening.ts'
import type {
  AppendResult,
  NewEntry,
  WorkspaceId,
  WorkspaceStorage,
  WorkspaceSummary,
} from './port.ts'
import { countEntries, countWorkspace, type JournalEnd, readRow, writeRow } from './summary.ts'

const endless = Number.MAX_SAFE_INTEGER

/** Journal, checkpoints and catalogue on any home; tells other tabs over the channel. */
export function createWorkspaceStorage(home: StorageHome, channel: Channel): WorkspaceStorage {
  // Rows as last seen, so that an append need not read before it writes. Only ever a guess: the
  // write itself checks it.
  const guesses = new Map<WorkspaceId, CatalogueRow>()

  // Where this tab stands in each journal, by number and by checksum: a journal that was mended
  // and written on has other entries under the same numbers.
  const ends = new Map<WorkspaceId, JournalEnd>()

  async function list(): Promise<WorkspaceSummary[]> {
    const summaries = (await home.catalogue()).map(async (row) => {
      const counts = readRow(row) ?? (await mendedCounts(row.id))
      return counts === null ? [] : [{ id: row.id, ...counts }]
    })
    const listed = (await Promise.all(summaries)).flat()
    return listed.sort((a, b) => compareText(a.created, b.created) || compareText(a.id, b.id))
  }

  /** Opening rebuilds a row that cannot be read. */
  async function mendedCounts(id: WorkspaceId) {
    await open(id)
    const row = await home.row(id)
    return row === null ? null : readRow(row)
  }

  async function open(id: WorkspaceId) {
    const found = await openFrom(home, id)
    if (found === null) return null
    const { row, ...opened } = found
    if (row === null) {
      guesses.delete(id)
      ends.delete(id)
    } else {
      guesses.set(id, row)
      ends.set(id, { head: row.head, chain: row.chain })
    }
    return opened
  }

  async function read(id: WorkspaceId, after: number) {
    const [row, records] = await Promise.all([home.row(id), home.journal(id, after + 1, endless)])
    if (row === null) return null
    const end = ends.get(id)
    const isFromEnd = end?.head === after
    const run = readRun(records, isFromEnd ? end : { head: after, chain: null })
    if (isFromEnd) ends.set(id, { head: run.head, chain: run.chain })
    return run.entries
  }

  async function create(id: WorkspaceId, entries: readonly NewEntry[]): Promise<AppendResult> {
    const root = writeRoot(id)
    const written = writeEntries(id, root, entries)
    const created = entries[0]?.at ?? new Date().toISOString()
    const counts = countWorkspace(createWorkspace(), { created, modified: created })
    const row = writeRow(id, written, countEntries(counts, entries))
    const journal = [...root.records, ...written.records]
    const result = await home.write(id, null, { row, journal })
    if (result.kind === 'failed') return result
    if (result.kind === 'moved') return catchUp(id, 0, entries)
    if (result.kind === 'known') return broken('Some of these changes are kept already.')
    guesses.set(id, row)
    ends.set(id, { head: row.head, chain: row.chain })
    channel.announce(id)
    return { kind: 'appended', entries: numbered(entries, 0) }
  }

  async function append(
    id: WorkspaceId,
    head: number,
    entries: readonly NewEntry[],
  ): Promise<AppendResult> {
    if (entries.length === 0) return { kind: 'appended', entries: [] }
    const row = await rowAt(id, head)
    if (row === null) return { kind: 'failed', failure: { kind: 'gone' } }
    if (row.head !== head) return catchUp(id, head, entries)
    const counts = readRow(row)
    if (counts === null) return broken('The list of workspaces could not be read.')
    const written = writeEntries(id, row, entries)
    const next = writeRow(id, written, countEntries(counts, entries))
    const result = await home.write(id, row, { row: next, journal: written.records })
    if (result.kind === 'failed') return result
    if (result.kind === 'known') return appendOthers(id, head, entries, result.seqs)
    if (result.kind === 'moved') {
      guesses.delete(id)
      return append(id, head, entries)
    }
    guesses.set(id, next)
    ends.set(id, { head: next.head, chain: next.chain })
    channel.announce(id)
    return { kind: 'appended', entries: numbered(entries, head) }
  }

  async function rowAt(id: WorkspaceId, head: number): Promise<CatalogueRow | null> {
    const guess = guesses.get(id)
    if (guess?.head === head) return guess
    const row = await home.row(id)
    if (row === null || readRow(row) !== null) return row
    await open(id)
    return home.row(id)
  }

  /** The journal is further than the caller: what came first, unless that is the very same. */
  async function catchUp(
    id: WorkspaceId,
    head: number,
    entries: readonly NewEntry[],
  ): Promise<AppendResult> {
    const first = await read(id, head)
    if (first === null) return { kind: 'failed', failure: { kind: 'gone' } }
    if (first.length === 0) {
      return broken('This workspace’s journal was mended meanwhile. Reload the page.')
    }
    const isSame =
      first.length === entries.length && first.every((it, at) => it.id === entries[at]?.id)
    return { kind: isSame ? 'appended' : 'behind', entries: first }
  }

  /** Some entries were appended before, though the answer may not have arrived. */
  async function appendOthers(
    id: WorkspaceId,
    head: number,
    entries: readonly NewEntry[],
    seqs: ReadonlyMap<string, number>,
  ): Promise<AppendResult> {
    const others = entries.filter((entry) => !seqs.has(entry.id))
    const result = await append(id, head, others)
    if (result.kind !== 'appended') return result
    const known: JournalEntry[] = []
    for (const seq of seqs.values()) {
      const records = await home.journal(id, seq, seq)
      known.push(...readRun(records, { head: seq - 1, chain: null }).entries)
    }
    const all = [...known, ...result.entries].sort((a, b) => a.seq - b.seq)
    return { kind: 'appended', entries: all }
  }

  async function keep(id: WorkspaceId, seq: number, workspace: Workspace): Promise<void> {
    const slot = nextSlot(await home.headers(id), seq)
    let row = await home.row(id)
    if (slot === null || row === null || seq > row.head) return
    const chain = seq === row.head ? row.chain : (await home.journal(id, seq, seq)).at(-1)?.checksum
    if (chain === undefined) return
    const checkpoint = writeCheckpoint(id, slot, { head: seq, chain }, workspace)
    // What others append meanwhile comes after it and changes nothing about it.
    while (row !== null) {
      const result = await home.write(id, row, { row, checkpoint })
      if (result.kind !== 'moved') return
      row = result.row
    }
  }

  return {
    durable: home.durable,
    list,
    open,
    read,
    create: (id, entries) => withReason(create(id, entries)),
    append: (id, head, entries) => withReason(append(id, head, entries)),

    async checkpoint(id, seq, workspace) {
      // Without it opening only takes longer: what goes wrong here is nobody's concern.
      await keep(id, seq, workspace).catch(() => undefined)
    },

    async remove(id) {
      const failure = await home.remove(id)
      guesses.delete(id)
      if (failure === null) channel.announce(id)
      return failure
    },

    async erase() {
      const failure = await home.erase()
      guesses.clear()
      if (failure === null) channel.announce(null)
      return failure
    },

    watch: (listener) => channel.listen(listener),
  }
}

function numbered(entries: readonly NewEntry[], head: number): JournalEntry[] {
  return entries.map((entry, at) => ({ ...entry, seq: head + 1 + at }))
}

function broken(reason: string): AppendResult {
  return { kind: 'failed', failure: { kind: 'broken', reason } }
}

/** Reading on the way to a write rejects where the home cannot be read: that too is an answer. */
async function withReason(result: Promise<AppendResult>): Promise<AppendResult> {
  try {
    return await result
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error))
  }
}
