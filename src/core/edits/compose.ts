import { type Change, changeKey, type Edit } from './edit.ts'
import { changedFields } from './fields.ts'

/**
 * One edit that does what the edits do one after the other: for each record the first `before`
 * and the last `after`. Records that end as they began are left out.
 */
export function compose(label: string, edits: readonly Edit[]): Edit {
  const byRecord = new Map<string, Change>()
  for (const edit of edits) {
    for (const it of edit.changes) {
      const key = changeKey(it)
      const first = byRecord.get(key)
      byRecord.set(key, first === undefined ? it : ({ ...it, before: first.before } as Change))
    }
  }
  return { label, changes: [...byRecord.values()].filter(changesSomething) }
}

/** Whether a change leaves the record other than it was. */
export function changesSomething({ before, after }: Change): boolean {
  if (before === null || after === null) return before !== after
  return changedFields(before, after).length > 0
}
