import type { RecordChange, Table } from '../model/tables.ts'
import type { Workspace } from '../model/workspace.ts'
import { changesByTable, type Edit, recordOf } from './edit.ts'

/**
 * The workspace after the edit. Tables that the edit does not touch are shared.
 *
 * @throws where the edit adds what is there or changes what is not: then it was made for
 * another state and must go through `rebase` first.
 */
export function apply(workspace: Workspace, edit: Edit): Workspace {
  const next: Record<string, unknown> = { ...workspace }
  for (const [name, changes] of changesByTable(edit)) {
    if (changes.length === 0) continue
    const table = workspace[name] as unknown as Table<unknown>
    for (const it of changes) {
      const present = table.same(recordOf(it)) !== undefined
      if (present !== (it.before !== null)) {
        throw new Error(
          `“${edit.label}” does not fit: a record of ${name} is ${present ? 'there already' : 'not there'}`,
        )
      }
    }
    next[name] = table.with(changes as readonly RecordChange<unknown>[])
  }
  return next as unknown as Workspace
}
