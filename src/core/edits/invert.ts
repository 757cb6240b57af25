import type { Change, Edit } from './edit.ts'

/** The edit that takes this one back. */
export function invert(edit: Edit): Edit {
  const changes = edit.changes.map(
    ({ table, before, after }) => ({ table, before: after, after: before }) as Change,
  )
  return { label: edit.label, changes: changes.reverse() }
}
