import { editTable, type Rejection, type TableOutcome } from '#core/commands/editTable.ts'
import { type EditableTable, recordTypes } from '#core/fields/recordFields.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { newId } from '#session/newId.ts'
import type { Session } from '#session/session.ts'
import type { GridBatch } from '#ui/grid/gridData.ts'
import { blankRow, keyOfRow } from './tableRows.ts'

/** Does what was typed or pasted, as one edit. A sentence: nothing of it could be taken. */
export function takeBatch(
  session: Session,
  table: EditableTable,
  { inputs, added, readOnly }: GridBatch,
): string | null {
  const { day } = session.store.getState()
  const cells = inputs
    .filter(({ row }) => row !== blankRow)
    .map(({ row, column, text }) => ({ row: keyOfRow(row), column, text }))
  const ofBlank = inputs.filter(({ row }) => row === blankRow)
  const blank = new Map(ofBlank.map(({ column, text }) => [column, text]))
  const rows = [blank, ...added]
  const done: { outcome: TableOutcome | null } = { outcome: null }
  session.perform((workspace) => {
    done.outcome = editTable(workspace, { table, inputs: cells, added: rows, newId, day })
    return done.outcome.edit
  })
  const { outcome } = done
  if (outcome === null) return null
  const { length: changes } = outcome.edit.changes
  const { length: rejected } = outcome.rejected
  if (changes === 0 && rejected > 0) {
    const reasons = rejectionWords(outcome.rejected)
    return rejected === 1 ? reasons : `${grouped(rejected)} rejected. ${reasons}`
  }
  // What was typed into the blank row is a row elsewhere now.
  const isOneCell = cells.length + readOnly === 1 && blank.size + added.length === 0
  if (rejected === 0 && (isOneCell || changes + readOnly === 0)) return null
  session.notify({
    tone: 'info',
    text: outcomeWords(table, outcome, readOnly),
    offersUndo: changes > 0,
  })
  return null
}

/** `2 people added, 12 cells changed, 3 rejected. No chapter is called “Dta”.` */
export function outcomeWords(
  table: EditableTable,
  { added, changed, rejected }: Pick<TableOutcome, 'added' | 'changed' | 'rejected'>,
  readOnly = 0,
): string {
  const { one, many } = recordTypes[table]
  const turnedDown = rejected.length + readOnly
  const parts = [
    added > 0 ? `${counted(added, one, many)} added` : '',
    changed > 0 || added === 0 ? `${counted(changed, 'cell', 'cells')} changed` : '',
    turnedDown > 0 ? `${grouped(turnedDown)} rejected` : '',
  ]
  const said = `${parts.filter(Boolean).join(', ')}.`
  return rejected.length === 0 ? said : `${said} ${rejectionWords(rejected)}`
}

/** The reasons, those that hold for most first. */
export function rejectionWords(rejected: readonly Rejection[]): string {
  const counts = new Map<string, number>()
  for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const reasons = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const more = reasons.length - shownReasons
  const shown = reasons.slice(0, shownReasons)
  if (more > 0) shown.push(`And ${counted(more, 'other reason', 'other reasons')}.`)
  return shown.join(' ')
}

const shownReasons = 2
