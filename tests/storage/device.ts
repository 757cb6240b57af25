import type { WorkspaceStorage } from '#storage/port.ts'

export type StoreName = 'meta' | 'catalogue' | 'journal' | 'checkpoints' | 'chunks' | 'damaged'

/** A stored row as it lies there. */
export type StoredRow = Record<string, unknown>

/** One browser's stored data: tabs on it, and a hand that reaches below them. */
export interface Device {
  readonly name: string
  openTab(): Promise<WorkspaceStorage>
  rows(store: StoreName): Promise<StoredRow[]>
  insert(store: StoreName, rows: readonly StoredRow[]): Promise<void>
  /** Replaces each row by what is returned; `null` deletes it. */
  tamper(store: StoreName, change: (row: StoredRow) => StoredRow | null): Promise<void>
}

/** The row with one bit of its payload turned. */
export function flipped(row: StoredRow): StoredRow {
  const payload = Uint8Array.from(row.payload as Uint8Array)
  const at = payload.length >> 1
  payload[at] = (payload[at] ?? 0) ^ 1
  return { ...row, payload }
}
