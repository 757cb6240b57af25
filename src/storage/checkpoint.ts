import { tableNames, type Workspace } from '#core/model/workspace.ts'
import { cut, join } from './codec/bytes.ts'
import { checksum } from './codec/checksum.ts'
import { decodeWorkspace, encodeWorkspace } from './codec/workspace.ts'
import type { Checkpoint, CheckpointChunk, CheckpointHeader } from './home.ts'
import type { WorkspaceId } from './port.ts'
import { storedSchema } from './schema.ts'
import type { JournalEnd } from './summary.ts'

// A workspace at one place of its journal. Two slots take turns, so that while one is written
// the other stays. Whatever is wrong with one, it only is not used.

/** The slot to write next: an empty one, else the older; `null` where a newer one is kept. */
export function nextSlot(headers: readonly CheckpointHeader[], seq: number): number | null {
  if (headers.some((header) => header.seq > seq && isWhole(header))) return null
  const same = headers.find((header) => header.seq === seq)
  if (same !== undefined) return same.slot
  const free = [0, 1].find((slot) => headers.every((header) => header.slot !== slot))
  return free ?? headers.reduce((a, b) => (rank(b) < rank(a) ? b : a)).slot
}

export function writeCheckpoint(
  id: WorkspaceId,
  slot: number,
  end: JournalEnd,
  workspace: Workspace,
): Checkpoint {
  const chunks = cut(encodeWorkspace(workspace)).map((payload, chunk): CheckpointChunk => {
    const fields = { workspace: id, slot, chunk, payload }
    return { ...fields, checksum: chunkChecksum(fields) }
  })
  const fields = {
    workspace: id,
    slot,
    seq: end.head,
    chain: end.chain,
    schema: storedSchema,
    records: countRecords(workspace),
    chunks: chunks.length,
    contents: contentsChecksum(chunks),
  }
  return { header: { ...fields, checksum: headerChecksum(fields) }, chunks }
}

/** The workspace, or `null` where anything is missing, changed, or from a newer program. */
export function readCheckpoint({ header, chunks }: Checkpoint): Workspace | null {
  if (!isWhole(header) || header.schema > storedSchema) return null
  if (chunks.length !== header.chunks || contentsChecksum(chunks) !== header.contents) return null
  for (const [place, chunk] of chunks.entries()) {
    if (chunk.chunk !== place || chunk.checksum !== chunkChecksum(chunk)) return null
  }
  try {
    const workspace = decodeWorkspace(join(chunks.map(({ payload }) => payload)))
    return countRecords(workspace) === header.records ? workspace : null
  } catch {
    return null
  }
}

function rank(header: CheckpointHeader): number {
  return isWhole(header) ? header.seq : -1
}

function isWhole(header: CheckpointHeader): boolean {
  return header.checksum === headerChecksum(header)
}

function headerChecksum(header: Omit<CheckpointHeader, 'checksum'>): number {
  const { workspace, slot, seq, chain, schema, records, chunks, contents } = header
  return checksum([workspace, slot, seq, chain, schema, records, chunks, contents])
}

/** Ties the chunks to their header: one left over from the checkpoint before does not fit. */
function contentsChecksum(chunks: readonly CheckpointChunk[]): number {
  return checksum(chunks.map((chunk) => chunk.checksum))
}

function chunkChecksum(given: Omit<CheckpointChunk, 'checksum'>): number {
  const { workspace, slot, chunk, payload } = given
  return checksum([workspace, slot, chunk], payload)
}

function countRecords(workspace: Workspace): number {
  return tableNames.reduce((sum, name) => sum + workspace[name].size, 0)
}
