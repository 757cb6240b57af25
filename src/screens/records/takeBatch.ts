import { editTable, type Rejection, type TableOutcome } from '#core/commands/editTable.ts'
import { type EditableTable, recordTypes } from '#core/fields/recordFields.ts'
import { type AnyRecord, recordKey } from '#core/fields/records.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { newId } from '#session/newId.ts'
import type { Session } from '#session/session.ts'
import { type GridAnswer, type GridBatch, type GridInput, takenWhole } from '#ui/grid/gridData.ts'
import { noteField, withNotes } from './notes.ts'
import { overAllocationWords } from './overAllocation.ts'
import { blankRow, keyOfRow } from './tableRows.ts'

/**
 * Does what was typed or pasted, as one edit. `given`: what a new record says besides, by field,
 * where the grid is about some of a table's records only.
 */
export function takeBatch(
  session: Session,
  table: EditableTable,
  { inputs, added, readOnly }: GridBatch,
  given: ReadonlyMap<string, string> = new Map(),
): GridAnswer {
  const { day, workspace: before, areNamesHidden } = session.store.getState()
  const cells = withNotes(
    table,
    inputs.filter(({ row }) => row !== blankRow),
  )
  const ofBlank = inputs.filter(({ row }) => row === blankRow)
  const blank = new Map(ofBlank.map(({ column, text }) => [column, text]))
  const rows = [blank, ...added].map((texts) =>
    saysSomething(texts) ? new Map([...given, ...texts]) : texts,
  )
  const done: { outcome: TableOutcome | null } = { outcome: null }
  session.perform((workspace) => {
    done.outcome = editTable(workspace, { table, inputs: cells, added: rows, newId, day })
    return done.outcome.edit
  })
  const { outcome } = done
  if (outcome === null) return takenWhole
  const { length: changes } = outcome.edit.changes
  const { length: rejected } = outcome.rejected
  if (changes === 0 && rejected > 0) {
    const reasons = rejectionWords(outcome.rejected)
    const refused = rejected === 1 ? reasons : `${grouped(rejected)} rejected. ${reasons}`
    return { ...takenWhole, refused }
  }
  const { workspace: after } = session.store.getState()
  const busy = areNamesHidden ? null : overAllocationWords(before, after, outcome.edit, day)
  const answer = { refused: null, rejected: rejectedCells(inputs, outcome), made: madeOf(outcome) }
  // What was typed into the blank row is a row elsewhere now.
  const isOneCell = cells.length + readOnly === 1 && blank.size + added.length === 0
  const isPlain = rejected === 0 && (isOneCell || changes + readOnly === 0)
  const text = [isPlain ? null : outcomeWords(table, outcome, readOnly), busy]
    .filter((it) => it !== null)
    .join(' ')
  if (text !== '') session.notify({ tone: 'info', text, offersUndo: changes > 0 })
  return answer

  /** Rows are made in the order given, that of the blank row first. */
  function madeOf({ edit, rejected }: TableOutcome): string | null {
    const isLeftOut = rejected.some(
      ({ row, column, text }) =>
        row === null && column !== null && (blank.get(column) ?? '') === text,
    )
    if (!saysSomething(blank) || isLeftOut) return null
    const after = edit.changes.find(({ before }) => before === null)?.after ?? null
    return after === null ? null : recordKey(table, after as unknown as AnyRecord)
  }
}

function saysSomething(texts: ReadonlyMap<string, string>): boolean {
  return [...texts.values()].some((text) => text.trim() !== '')
}

/** Writes the note of a cell, which is a field of its own. */
export function takeNote(
  session: Session,
  table: EditableTable,
  { row, column, text }: Pick<GridInput, 'row' | 'column' | 'text'>,
): void {
  const field = noteField(table, column)
  if (field === null) return
  const inputs = [{ row, column: field, text }]
  const { refused } = takeBatch(session, table, { inputs, added: [], readOnly: 0 })
  if (refused !== null) session.notify({ tone: 'warning', text: refused })
}

/** The cells of the inputs that were turned down, in each of the rows in which they stand. */
function rejectedCells(
  inputs: GridBatch['inputs'],
  { rejected }: TableOutcome,
): GridAnswer['rejected'] {
  if (rejected.length === 0) return []
  const reasons = new Map(
    rejected.map(({ row, column, reason }) => [`${row}\u001e${column}`, reason]),
  )
  return inputs.flatMap(({ row, column }) => {
    const reason = row === blankRow ? undefined : reasons.get(`${keyOfRow(row)}\u001e${column}`)
    return reason === undefined ? [] : [{ row, column, reason }]
  })
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
