import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import '../../../../src/ui/base.css'
import '../../../../src/ui/tokens.css'
import { Grid } from '../../../../src/ui/grid/Grid.tsx'
import {
  emptyCell,
  type GridBatch,
  type GridCell,
  type GridColumn,
  type GridRows,
  type GridSource,
  takenWhole,
} from '../../../../src/ui/grid/gridData.ts'
import { type GridView, plainView } from '../../../../src/ui/grid/gridView.ts'
import { geometry, personName, type Sheet, skillName, texts } from '../page/sheet.ts'
import { found, isTyping, type Subject } from '../page/subject.ts'

let columns: readonly GridColumn[] = []

const levels = ([0, 1, 2, 3, 4] as const).map(
  (tone): GridCell => ({ ...emptyCell, text: texts[tone], tone }),
)
const choices = texts.map((value) => ({ value, label: `Level ${value}` }))

const indexOf = (id: string) => Number(id.slice(1))

function columnsOf(sheet: Sheet): readonly GridColumn[] {
  return Array.from({ length: sheet.columns }, (_, column) => ({
    id: `s${column}`,
    label: skillName(column),
    width: geometry.column,
    type: { kind: 'choice', choices: () => choices, instantKeys: texts.join('') },
    align: 'center',
  }))
}

function rowsOf({ rows }: Sheet): GridRows {
  return {
    count: rows,
    at: (row) =>
      row < 0 || row >= rows ? undefined : { id: `p${row}`, kind: 'item', label: personName(row) },
    indexOf: (id) => (/^p\d+$/.test(id) ? indexOf(id) : -1),
  }
}

function sourceOf(sheet: Sheet): GridSource {
  return {
    cell: (row, column) => levels[sheet.level(indexOf(row), indexOf(column))] ?? emptyCell,
    name: (row, column) => {
      const text = sheet.text(indexOf(row), indexOf(column))
      return `${skillName(indexOf(column))}, ${personName(indexOf(row))}: ${text || 'empty'}`
    },
  }
}

function People({ sheet }: { readonly sheet: Sheet }) {
  const [rows] = useState(() => rowsOf(sheet))
  const [source, setSource] = useState(() => sourceOf(sheet))
  const [view, setView] = useState<GridView>(plainView)
  return (
    <Grid
      label="People and skills"
      cornerLabel="Person"
      columns={columns}
      rows={rows}
      source={source}
      view={view}
      onView={setView}
      orientation="horizontal"
      rowHeaderWidth={geometry.rowHeader}
      headHeight={geometry.head}
      distinctValues={() => []}
      onInput={({ inputs }: GridBatch) => {
        for (const { row, column, text } of inputs) sheet.type(indexOf(row), indexOf(column), text)
        setSource(sourceOf(sheet))
        return takenWhole
      }}
      onLeave={() => undefined}
    />
  )
}

let root: Root | null = null

export const subject: Subject = {
  prepare(sheet) {
    columns = columnsOf(sheet)
  },
  mount(host, sheet) {
    host.style.display = 'flex'
    root = createRoot(host)
    root.render(<People sheet={sheet} />)
  },
  unmount() {
    root?.unmount()
    root = null
  },
  scrollers() {
    const scroller = found('[role="grid"]')
    return { vertical: scroller, horizontal: scroller }
  },
  canvas: () => document.querySelector('canvas'),
  isEditing: isTyping,
}
