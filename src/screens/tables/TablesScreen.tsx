import { useMemo, useRef, useState } from 'react'
import { type EditableTable, recordTypes } from '#core/fields/recordFields.ts'
import { counted } from '#core/model/naming.ts'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import { useAddressedState } from '#session/useAddressedState.ts'
import { Grid } from '#ui/grid/Grid.tsx'
import type { GridTarget } from '#ui/grid/gridData.ts'
import { distinctValues } from '#ui/grid/view/distinctValues.ts'
import { Screen } from '#ui/Screen.tsx'
import { changedCells } from '../records/changedCells.ts'
import { groupOfRow } from '../records/tableRows.ts'
import { takeBatch, takeNote } from '../records/takeBatch.ts'
import { AddRowDialog } from './AddRowDialog.tsx'
import { NothingShown } from './NothingShown.tsx'
import { rowMenuEntries, selectionOf } from './rowMenu.ts'
import styles from './TablesScreen.module.css'
import { TablesActions, TablesTools } from './TablesTools.tsx'
import {
  isNarrowed,
  lookAt,
  parseTableLook,
  serializeTableLook,
  type TableLook,
  withEveryRow,
} from './tableLook.ts'
import { useTable } from './useTable.ts'

/** What the organisation consists of, a row a record: to be typed, pasted, sorted and corrected. */
export function TablesScreen() {
  const session = useSession()
  const context = useActionContext()
  const [look, change] = useAddressedState(parseTableLook, serializeTableLook)
  const [left] = useState(() => new Map<EditableTable, TableLook>())
  const [isAdding, setAdding] = useState(false)
  const tools = useRef<HTMLDivElement>(null)
  const { table, view } = look
  const { columns, rows, isBlank, source, sections, size } = useTable(look)
  const { one, many, title } = recordTypes[table]

  const onLook = (part: Partial<TableLook>) => change((before) => ({ ...before, ...part }))
  const onTable = (next: EditableTable) => {
    left.set(table, look)
    change(() => left.get(next) ?? lookAt(next))
  }
  const add = () => {
    const record = entityOf[table]
    if (record === null) setAdding(true)
    else context.view.ask({ kind: 'add', record })
  }
  const toggle = (row: string) => {
    const closed = new Set(look.closed)
    const key = groupOfRow(row)
    if (!closed.delete(key)) closed.add(key)
    onLook({ closed })
  }
  const menuEntries = (target: GridTarget, selected: readonly string[]) =>
    rowMenuEntries({
      context,
      table,
      target,
      rows: selected,
    })
  const takenBack = useSessionState((state) => state.takenBack)
  const changed = useMemo(
    () => (takenBack === null ? null : changedCells(table, takenBack)),
    [takenBack, table],
  )
  const addable = useMemo(() => ({ one, many }), [one, many])
  return (
    <Screen
      title="Tables"
      summary={`${counted(size, one, many)}. Type to change a cell, Enter to edit it. Copy and paste work with your spreadsheet.`}
      actions={<TablesActions table={table} onAdd={add} />}
      tools={
        <div ref={tools} className={styles.tools}>
          <TablesTools look={look} onTable={onTable} onLook={onLook} />
        </div>
      }
    >
      {isBlank ? (
        <NothingShown
          table={table}
          isNarrowed={isNarrowed(look) && size > 0}
          onAdd={add}
          onReset={() => change(withEveryRow)}
        />
      ) : null}
      {rows.count === 0 ? null : (
        <Grid
          key={table}
          label={title.toLowerCase()}
          cornerLabel="Row"
          orientation="horizontal"
          rowHeaderWidth={64}
          headHeight={34}
          rows={rows}
          columns={columns}
          source={source}
          view={view}
          onView={(next) => onLook({ view: next })}
          addable={addable}
          changedCells={changed}
          distinctValues={(column) => distinctValues(sections(), column, source)}
          printTitle={`Tables: ${title.toLowerCase()}`}
          onInput={(batch) => takeBatch(session, table, batch)}
          onNote={(row, column, text) => takeNote(session, table, { row, column, text })}
          onToggle={toggle}
          onHeading={(target) =>
            session.select(selectionOf(session.store.getState().workspace, table, target))
          }
          menuEntries={menuEntries}
          onLeave={() => tools.current?.querySelector<HTMLElement>('button, select')?.focus()}
        />
      )}
      {isAdding ? <AddRowDialog table={table} onClose={() => setAdding(false)} /> : null}
    </Screen>
  )
}

/** Records that have a dialog of their own, to be added with. */
const entityOf = {
  people: 'person',
  teams: 'team',
  chapters: 'chapter',
  skills: 'skill',
  memberships: null,
  requirements: null,
  ratings: null,
  learningActions: null,
} as const satisfies Record<EditableTable, string | null>
