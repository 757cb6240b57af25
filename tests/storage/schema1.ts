import type { StoredRow, StoreName } from './device.ts'
import stored from './fixtures/schema1.json' with { type: 'json' }

/** The stores that hold a workspace “w” as a program of schema 1 wrote it, with three edits. */
export const schema1: readonly (readonly [StoreName, readonly StoredRow[]])[] = [
  ['catalogue', stored.catalogue.map(rowOf)],
  ['journal', stored.journal.map(rowOf)],
  ['checkpoints', stored.checkpoints.map(rowOf)],
  ['chunks', stored.chunks.map(rowOf)],
]

function rowOf(row: object): StoredRow {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, isBytes(value) ? bytesOf(value) : value]),
  )
}

interface Bytes {
  readonly base64: string
}

function isBytes(value: unknown): value is Bytes {
  return typeof value === 'object' && value !== null && 'base64' in value
}

function bytesOf({ base64 }: Bytes): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
