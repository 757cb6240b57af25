import type { StorageFailure, WorkspaceId } from './port.ts'

// Where bytes are kept, with no knowledge of what they mean. `workspaceStorage.ts` makes a
// journal and checkpoints of any home. Two homes can stand behind one: the first decides whether
// a write still fits, the second follows with the same batch, and on loading the longer chain
// that is whole wins.

/** One row for each workspace: where its journal ends, and what the list shows. */
export interface CatalogueRow {
  readonly id: WorkspaceId
  /** Sequence number of the newest entry, and checksum of its last record. */
  readonly head: number
  readonly chain: number
  readonly body: Uint8Array
  /** Over all other fields. */
  readonly checksum: number
}

/** A part of a journal entry. Key: workspace, seq, part. */
export interface JournalRecord {
  readonly workspace: WorkspaceId
  readonly seq: number
  /** From 0 to below `parts`. */
  readonly part: number
  readonly parts: number
  /** Id of the edit, in the first part of its entry. */
  readonly entry?: string
  readonly schema: number
  /** Checksum of the record before, whichever entry that belongs to. */
  readonly previous: number
  readonly payload: Uint8Array
  /** Over all other fields. */
  readonly checksum: number
}

/** The head of a checkpoint. Key: workspace, slot. */
export interface CheckpointHeader {
  readonly workspace: WorkspaceId
  readonly slot: number
  /** The last entry in it, and the checksum of that entry's last record. */
  readonly seq: number
  readonly chain: number
  readonly schema: number
  readonly records: number
  readonly chunks: number
  /** Over the chunks' checksums. */
  readonly contents: number
  /** Over all other fields. */
  readonly checksum: number
}

/** Key: workspace, slot, chunk. */
export interface CheckpointChunk {
  readonly workspace: WorkspaceId
  readonly slot: number
  readonly chunk: number
  readonly payload: Uint8Array
  readonly checksum: number
}

export interface Checkpoint {
  readonly header: CheckpointHeader
  readonly chunks: readonly CheckpointChunk[]
}

export interface Loaded {
  readonly row: CatalogueRow
  /** Newest by `seq`, of those asked for. */
  readonly checkpoint: Checkpoint | null
  /** All records after the checkpoint, or all there are, in the order of their keys. */
  readonly journal: readonly JournalRecord[]
}

/** Written all or not at all. */
export interface Batch {
  readonly row: CatalogueRow
  /** Appended: their keys must be new. */
  readonly journal?: readonly JournalRecord[]
  /** Takes the place of whatever is in its slot. */
  readonly checkpoint?: Checkpoint
  /** Moves the journal's records from this sequence number on to where damaged ones are kept. */
  readonly setAside?: { readonly from: number; readonly reason: string }
}

/** The row that a write was prepared for; `null`: there must be none yet. */
export type Expected = Pick<CatalogueRow, 'head' | 'chain'> | null

export type WriteResult =
  | { readonly kind: 'written' }
  /** The row is another by now. */
  | { readonly kind: 'moved'; readonly row: CatalogueRow | null }
  /** Nothing was written: entries with these ids are in the journal already, at these places. */
  | { readonly kind: 'known'; readonly seqs: ReadonlyMap<string, number> }
  | { readonly kind: 'failed'; readonly failure: StorageFailure }

/**
 * A place that keeps bytes. Writing ends in a value, whatever happens. Reading rejects with an
 * `Error` whose message is a sentence where the place cannot be read at all; a record that cannot
 * be read by itself is left out.
 */
export interface StorageHome {
  readonly durable: boolean
  /** Every workspace's row, in no order that means anything. */
  catalogue(): Promise<readonly CatalogueRow[]>
  row(id: WorkspaceId): Promise<CatalogueRow | null>
  /** A workspace at one moment, without the checkpoints in these slots; `null`: none. */
  load(id: WorkspaceId, withoutSlots: readonly number[]): Promise<Loaded | null>
  /** Records with a sequence number from `from` to `to`, both included, in order. */
  journal(id: WorkspaceId, from: number, to: number): Promise<readonly JournalRecord[]>
  headers(id: WorkspaceId): Promise<readonly CheckpointHeader[]>
  /** Writes the batch if the row still is as expected. Resolves once it is durable. */
  write(id: WorkspaceId, expected: Expected, batch: Batch): Promise<WriteResult>
  /** Deletes all of a workspace; nothing happens where there is none. */
  remove(id: WorkspaceId): Promise<StorageFailure | null>
  erase(): Promise<StorageFailure | null>
}

export function isExpected(row: CatalogueRow | null, expected: Expected): boolean {
  if (row === null || expected === null) return row === expected
  return row.head === expected.head && row.chain === expected.chain
}
