import type { JournalEntry } from '#core/edits/history.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { cut, join } from './codec/bytes.ts'
import { checksum } from './codec/checksum.ts'
import { decodeEntry, encodeEntry } from './codec/entry.ts'
import { decodeWorkspace, encodeWorkspace } from './codec/workspace.ts'
import type { JournalRecord } from './home.ts'
import type { NewEntry, WorkspaceId } from './port.ts'
import { storedSchema } from './schema.ts'
import type { JournalEnd } from './summary.ts'

// The journal as records. Each carries the checksum of the record before it, so that one that is
// missing, out of order, torn or flipped is found by walking the chain. Entry 0 is the root: the
// workspace as it was made, so that replaying does not depend on this program's defaults.

export interface Written extends JournalEnd {
  readonly records: readonly JournalRecord[]
}

/** The journal of a workspace that has just been made, before its first entry. */
export function writeRoot(workspace: WorkspaceId): Written {
  const payload = encodeWorkspace(createWorkspace())
  return writePayload(workspace, { head: -1, chain: 0 }, payload)
}

/** The entries as records that continue the journal after `end`. */
export function writeEntries(
  workspace: WorkspaceId,
  end: JournalEnd,
  entries: readonly NewEntry[],
): Written {
  let { head, chain } = end
  const records: JournalRecord[] = []
  for (const entry of entries) {
    const written = writePayload(workspace, { head, chain }, encodeEntry(entry), entry.id)
    for (const record of written.records) records.push(record)
    head = written.head
    chain = written.chain
  }
  return { records, head, chain }
}

/** Why the chain does not go on: the sequence number where it ends, and what is wrong there. */
export interface Break {
  readonly seq: number
  readonly reason: 'missing' | 'changed' | 'newer'
}

/** The whole entries from a place on, and where the chain of them ends. */
export interface Run extends JournalEnd {
  /** The workspace as it was made, where the run began with the journal's root. */
  readonly root: Workspace | null
  readonly entries: readonly JournalEntry[]
  readonly broken: Break | null
}

/**
 * Reads records in the order of their keys, as far as they are whole. Without a known `chain` the
 * first record is believed about what came before it.
 */
export function readRun(
  records: readonly JournalRecord[],
  start: { readonly head: number; readonly chain: number | null },
): Run {
  let { head, chain } = start
  let root: Workspace | null = null
  const entries: JournalEntry[] = []
  let payloads: Uint8Array[] = []
  const end = (broken: Break | null): Run => ({ root, entries, head, chain: chain ?? 0, broken })
  // The last record's checksum, while `chain` is that of the last whole entry.
  let link = chain
  for (const record of records) {
    const seq = head + 1
    if (record.seq !== seq || record.part !== payloads.length)
      return end({ seq, reason: 'missing' })
    if (record.schema > storedSchema) return end({ seq, reason: 'newer' })
    if (record.checksum !== checksumOf(record)) return end({ seq, reason: 'changed' })
    if (link !== null && record.previous !== link) return end({ seq, reason: 'changed' })
    link = record.checksum
    payloads.push(record.payload)
    if (payloads.length < record.parts) continue
    try {
      if (seq === 0) root = decodeWorkspace(join(payloads))
      else entries.push(decodeEntry(join(payloads), seq))
    } catch {
      return end({ seq, reason: 'changed' })
    }
    payloads = []
    head = seq
    chain = link
  }
  return end(payloads.length === 0 ? null : { seq: head + 1, reason: 'missing' })
}

function writePayload(
  workspace: WorkspaceId,
  end: JournalEnd,
  payload: Uint8Array,
  entry?: string,
): Written {
  const seq = end.head + 1
  const pieces = cut(payload)
  let chain = end.chain
  const records = pieces.map((piece, part): JournalRecord => {
    const fields = {
      workspace,
      seq,
      part,
      parts: pieces.length,
      ...(part === 0 && entry !== undefined ? { entry } : {}),
      schema: storedSchema,
      previous: chain,
      payload: piece,
    }
    chain = checksumOf(fields)
    return { ...fields, checksum: chain }
  })
  return { records, head: seq, chain }
}

function checksumOf(record: Omit<JournalRecord, 'checksum'>): number {
  const { workspace, seq, part, parts, entry = '', schema, previous, payload } = record
  return checksum([workspace, seq, part, parts, entry, schema, previous], payload)
}
