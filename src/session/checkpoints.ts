import type { JournalEntry } from '#core/edits/history.ts'

/** Entries kept before a checkpoint makes opening fast again. */
const checkpointEvery = 200
/** An edit of more changes than this is worth a checkpoint at once. */
const largeEdit = 2_000

/** When the open workspace is worth a checkpoint. */
export class Checkpoints {
  #head: number
  #changes = 0

  constructor(head: number) {
    this.#head = head
  }

  /** Entries that the journal has got since. */
  count(entries: readonly JournalEntry[]): void {
    for (const { edit } of entries) this.#changes += edit.changes.length
  }

  /** Whether one is due at this place of the journal; then the next one counts from here. */
  take(head: number): boolean {
    if (head - this.#head < checkpointEvery && this.#changes <= largeEdit) return false
    this.#head = head
    this.#changes = 0
    return true
  }
}

export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2_000 })
  else setTimeout(work, 50)
}
