import {
  DataEditor,
  type EditableGridCell,
  type GridCell,
  GridCellKind,
  type GridColumn,
  type Item,
} from '@glideapps/glide-data-grid'
import '@glideapps/glide-data-grid/dist/index.css'
import { createRoot, type Root } from 'react-dom/client'
import { geometry, looks, personName, type Sheet, skillName } from '../../page/sheet.ts'
import { found, isTyping, type Subject } from '../../page/subject.ts'

let columns: readonly GridColumn[] = []

const themes = looks.map(({ background, ink }) => ({ bgCell: background, textDark: ink }))
const theme = {
  cellHorizontalPadding: 4,
  fontFamily: 'sans-serif',
  baseFontStyle: '13px',
  headerFontStyle: '12px',
}

function columnsOf(sheet: Sheet): readonly GridColumn[] {
  const skills = Array.from({ length: sheet.columns }, (_, column) => ({
    id: `s${column}`,
    title: skillName(column),
    width: geometry.column,
  }))
  return [{ id: 'name', title: 'Person', width: geometry.rowHeader }, ...skills]
}

function cellOf(sheet: Sheet, column: number, row: number): GridCell {
  const kind = GridCellKind.Text
  if (column === 0) {
    const name = personName(row)
    return { kind, data: name, displayData: name, allowOverlay: false }
  }
  const text = sheet.text(row, column - 1)
  const look = themes[sheet.level(row, column - 1)]
  return {
    kind,
    data: text,
    displayData: text,
    allowOverlay: true,
    contentAlign: 'center',
    ...(look === undefined ? {} : { themeOverride: look }),
  }
}

let root: Root | null = null

export const subject: Subject = {
  prepare(sheet) {
    columns = columnsOf(sheet)
  },
  mount(host, sheet) {
    const getCellContent = ([column, row]: Item) => cellOf(sheet, column, row)
    const onCellEdited = ([column, row]: Item, { data }: EditableGridCell) =>
      sheet.type(row, column - 1, String(data))
    root = createRoot(host)
    root.render(
      <DataEditor
        width="100%"
        height="100%"
        theme={theme}
        columns={columns}
        rows={sheet.rows}
        freezeColumns={1}
        rowHeight={geometry.row}
        headerHeight={geometry.head}
        smoothScrollX={true}
        smoothScrollY={true}
        getCellContent={getCellContent}
        onCellEdited={onCellEdited}
      />,
    )
  },
  unmount() {
    root?.unmount()
    root = null
  },
  scrollers() {
    const scroller = found('.dvn-scroller')
    return { vertical: scroller, horizontal: scroller }
  },
  canvas: () => document.querySelector('canvas[data-testid="data-grid-canvas"]'),
  isEditing: isTyping,
}
