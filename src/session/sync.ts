import type { JournalEntry } from '#core/edits/history.ts'
import type { NewEntry, StorageFailure, WorkspaceId, WorkspaceStorage } from '#storage/port.ts'

/** What the synchronisation needs to know of the tab, and tells it. */
export interface SyncedTab {
  head(): number
  pending(): readonly NewEntry[]
  /** Entries that the journal holds after `head`, in order: others' or the tab's own. */
  receive(entries: readonly JournalEntry[]): void
  saved(): void
  failed(failure: StorageFailure, willRetry: boolean): void
}

export interface Sync {
  /** There is something to append. */
  push(): void
  /** Another tab has appended. */
  pull(): void
  /** Resolves when nothing waits any more, or when saving has failed. */
  settled(): Promise<void>
  stop(): void
}

const firstRetry = 1_000
const longestRetry = 30_000
/** Entries in one transaction: enough to catch up quickly, few enough to answer soon. */
const batchSize = 100

/**
 * Brings one tab and one workspace's journal together, one step after the other: never two
 * transactions of the same tab under way at once. Failing is a state: it tries again by itself.
 */
export function startSync(storage: WorkspaceStorage, id: WorkspaceId, tab: SyncedTab): Sync {
  let behind = false
  let stopped = false
  let retryAfter = firstRetry
  let retry: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let again = false

  const wake = (): void => {
    if (stopped) return
    again = running !== null
    if (again) return
    clearTimeout(retry)
    running = run()
      .catch((error: unknown) => fail({ kind: 'broken', reason: String(error) }))
      .finally(() => {
        running = null
        if (again) wake()
      })
  }

  async function run(): Promise<void> {
    while (!stopped) {
      if (behind) {
        // Before reading: what is announced meanwhile may come too late for it.
        behind = false
        const entries = await storage.read(id, tab.head()).catch((error: unknown) => {
          behind = true
          throw error
        })
        if (stopped) return
        if (entries === null) return fail({ kind: 'gone' })
        tab.receive(entries)
        continue
      }
      const batch = tab.pending().slice(0, batchSize)
      if (batch.length === 0) return tab.saved()
      const result = await storage.append(id, tab.head(), batch)
      if (stopped) return
      if (result.kind === 'failed') return fail(result.failure)
      retryAfter = firstRetry
      tab.receive(result.entries)
    }
  }

  function fail(failure: StorageFailure): void {
    if (stopped) return
    const willRetry = failure.kind === 'quota' || failure.kind === 'broken'
    tab.failed(failure, willRetry)
    if (!willRetry) return
    retry = setTimeout(wake, retryAfter)
    retryAfter = Math.min(2 * retryAfter, longestRetry)
  }

  return {
    push: wake,
    pull() {
      behind = true
      wake()
    },
    async settled() {
      while (running !== null) await running
    },
    stop() {
      stopped = true
      clearTimeout(retry)
    },
  }
}
