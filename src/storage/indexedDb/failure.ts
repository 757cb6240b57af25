import type { StorageFailure } from '../port.ts'

/** What went wrong in the database: a full disk is told apart, however deep Dexie wrapped it. */
export function failureOf(error: unknown): StorageFailure {
  if (isQuota(error)) return { kind: 'quota' }
  return { kind: 'broken', reason: reasonOf(error) }
}

function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'QuotaExceededError') return true
  const { inner, failures = [] } = error as Wrapped
  return isQuota(inner) || failures.some(isQuota)
}

/** A Dexie error around the browser's: one for an abort, several for a bulk operation. */
interface Wrapped extends Error {
  readonly inner?: unknown
  readonly failures?: readonly unknown[]
}

export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return `The browser’s database answered: ${text.split('\n', 1)[0]}`
}
