import { useState } from 'react'
import { type Column, DataGrid, renderTextEditor } from 'react-data-grid'
import { createRoot, type Root } from 'react-dom/client'
import 'react-data-grid/lib/styles.css'
import { geometry, personName, type Sheet, skillName } from '../page/sheet.ts'
import { found, isTyping, type Subject } from '../page/subject.ts'
import './reactDataGrid.css'

/** A record of the person; a new one says that something of it has changed. */
interface Row {
  readonly row: number
  readonly [skill: `s${number}`]: string
}

let first: readonly Row[] = []
let columns: readonly Column<Row>[] = []

function Person({ row }: { readonly row: Row }) {
  return personName(row.row)
}

function columnsOf(sheet: Sheet): readonly Column<Row>[] {
  const skills = Array.from(
    { length: sheet.columns },
    (_, column): Column<Row> => ({
      key: `s${column}`,
      name: skillName(column),
      width: geometry.column,
      minWidth: geometry.column,
      cellClass: ({ row }) => `level-${sheet.level(row, column)}`,
      renderCell: ({ row }) => sheet.text(row.row, column),
      renderEditCell: renderTextEditor,
    }),
  )
  const names = { key: 'name', name: 'Person', width: geometry.rowHeader, frozen: true }
  return [{ ...names, renderCell: Person }, ...skills]
}

function People({ sheet }: { readonly sheet: Sheet }) {
  const [rows, setRows] = useState(first)
  return (
    <DataGrid
      className="people"
      columns={columns}
      rows={rows}
      rowHeight={geometry.row}
      headerRowHeight={geometry.head}
      onRowsChange={(changed, { indexes, column }) => {
        for (const index of indexes) {
          const typed = changed[index]?.[column.key as `s${number}`]
          if (typed !== undefined) sheet.type(index, Number(column.key.slice(1)), typed)
        }
        setRows(changed)
      }}
    />
  )
}

let root: Root | null = null

export const subject: Subject = {
  prepare(sheet) {
    first = Array.from({ length: sheet.rows }, (_, row) => ({ row }))
    columns = columnsOf(sheet)
  },
  mount(host, sheet) {
    root = createRoot(host)
    root.render(<People sheet={sheet} />)
  },
  unmount() {
    root?.unmount()
    root = null
  },
  scrollers() {
    const scroller = found('.people')
    return { vertical: scroller, horizontal: scroller }
  },
  isEditing: isTyping,
}
