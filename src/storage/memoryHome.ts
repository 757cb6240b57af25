import {
  type CatalogueRow,
  type CheckpointChunk,
  type CheckpointHeader,
  isExpected,
  type JournalRecord,
  type StorageHome,
} from './home.ts'
import type { WorkspaceId } from './port.ts'

/** What a `memoryHome` keeps, as a database would: arrays in the order of their keys. */
export interface Memory {
  catalogue: CatalogueRow[]
  journal: JournalRecord[]
  checkpoints: CheckpointHeader[]
  chunks: CheckpointChunk[]
  damaged: (JournalRecord & { readonly reason: string })[]
}

export function emptyMemory(): Memory {
  return { catalogue: [], journal: [], checkpoints: [], chunks: [], damaged: [] }
}

/** Keeps everything until the page goes. Homes that are given the same memory share it. */
export function memoryHome(memory: Memory = emptyMemory()): StorageHome {
  const rowOf = (id: WorkspaceId) => memory.catalogue.find((row) => row.id === id) ?? null
  const journalOf = (id: WorkspaceId, from: number, to: number) =>
    memory.journal.filter(({ workspace, seq }) => workspace === id && from <= seq && seq <= to)
  const headersOf = (id: WorkspaceId) =>
    memory.checkpoints.filter(({ workspace }) => workspace === id)
  const chunksOf = ({ workspace, slot }: CheckpointHeader) =>
    memory.chunks.filter((chunk) => chunk.workspace === workspace && chunk.slot === slot)

  return {
    durable: false,
    catalogue: async () => [...memory.catalogue],
    row: async (id) => rowOf(id),
    headers: async (id) => headersOf(id),
    journal: async (id, from, to) => journalOf(id, from, to),

    async load(id, withoutSlots) {
      const row = rowOf(id)
      if (row === null) return null
      const [header] = headersOf(id)
        .filter(({ slot }) => !withoutSlots.includes(slot))
        .sort((a, b) => b.seq - a.seq)
      return {
        row,
        checkpoint: header === undefined ? null : { header, chunks: chunksOf(header) },
        journal: journalOf(id, header === undefined ? 0 : header.seq + 1, Number.MAX_SAFE_INTEGER),
      }
    },

    async write(id, expected, { row, journal = [], checkpoint, setAside }) {
      const present = rowOf(id)
      if (!isExpected(present, expected)) return { kind: 'moved', row: present }
      const ids = new Set(journal.map(({ entry }) => entry).filter((entry) => entry !== undefined))
      const known = new Map<string, number>()
      for (const { workspace, entry, seq } of memory.journal) {
        if (workspace === id && entry !== undefined && ids.has(entry)) known.set(entry, seq)
      }
      if (known.size > 0) return { kind: 'known', seqs: known }
      if (setAside !== undefined) {
        const { from, reason } = setAside
        const aside = journalOf(id, from, Number.MAX_SAFE_INTEGER)
        memory.damaged.push(...aside.map((record) => ({ ...record, reason })))
        memory.journal = memory.journal.filter((record) => !aside.includes(record))
      }
      memory.journal.push(...journal)
      if (checkpoint !== undefined) {
        const { slot } = checkpoint.header
        const isOther = (it: { readonly workspace: WorkspaceId; readonly slot: number }) =>
          it.workspace !== id || it.slot !== slot
        memory.checkpoints = [...memory.checkpoints.filter(isOther), checkpoint.header]
        memory.chunks = [...memory.chunks.filter(isOther), ...checkpoint.chunks]
      }
      memory.catalogue = [...memory.catalogue.filter((it) => it.id !== id), row]
      return { kind: 'written' }
    },

    async remove(id) {
      const isOther = ({ workspace }: { readonly workspace: WorkspaceId }) => workspace !== id
      memory.catalogue = memory.catalogue.filter((row) => row.id !== id)
      memory.journal = memory.journal.filter(isOther)
      memory.checkpoints = memory.checkpoints.filter(isOther)
      memory.chunks = memory.chunks.filter(isOther)
      memory.damaged = memory.damaged.filter(isOther)
      return null
    },

    async erase() {
      Object.assign(memory, emptyMemory())
      return null
    },
  }
}
