import { type Change, change, type Outcome, refuse } from '../edits/edit.ts'
import { detachAll, isReferred } from '../edits/references.ts'
import { type EditableTable, recordTypes } from '../fields/recordFields.ts'
import { RecordNames } from '../fields/recordNames.ts'
import { findRecord, titleOf } from '../fields/records.ts'
import { counted } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import { quoted } from './checked.ts'

/**
 * Deletes records by their keys, in one edit. What cannot stand without them (stays, ratings,
 * needs, interactions, learning actions) goes along, and mentions of them (home chapter, lead,
 * product owner, coach) are forgotten. Records that are gone already are passed over.
 *
 * Complexity: linear in the workspace, however many go.
 */
export function deleteRecords(
  workspace: Workspace,
  table: EditableTable,
  keys: Iterable<string>,
): Outcome {
  const found = [...new Set(keys)]
    .map((key) => findRecord(workspace, table, key))
    .filter((record) => record !== undefined)
  const [first] = found
  if (first === undefined) return refuse('It has been deleted already.')
  const { one, many } = recordTypes[table]
  const title = titleOf(table, first, new RecordNames(workspace))
  const said = found.length === 1 ? quoted(title) : counted(found.length, one, many)
  const along: Change[] = isReferred(table)
    ? detachAll(workspace, new Map([[table, new Set(found.map(({ id }) => id))]]))
    : []
  const gone = found.map((record) => change(table, record as never, null))
  return { label: `Delete ${said}`, changes: [...along, ...gone] }
}
