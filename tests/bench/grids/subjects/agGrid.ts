import {
  AllCommunityModule,
  type CellClassParams,
  type ColDef,
  createGrid,
  type GridApi,
  ModuleRegistry,
  themeQuartz,
} from 'ag-grid-community'
import { geometry, looks, personName, skillName } from '../page/sheet.ts'
import { found, isTyping, type Subject } from '../page/subject.ts'

interface Row {
  readonly row: number
}

let grid: GridApi<Row> | null = null
let rowData: Row[] = []
let columnDefs: ColDef<Row>[] = []

const styles = looks.map(({ background, ink }) => ({ backgroundColor: background, color: ink }))
const plain = { backgroundColor: 'transparent', color: '' }

export const subject: Subject = {
  prepare(sheet) {
    rowData = Array.from({ length: sheet.rows }, (_, row) => ({ row }))
    const names: ColDef<Row> = {
      headerName: 'Person',
      width: geometry.rowHeader,
      pinned: 'left',
      valueGetter: ({ data }) => personName(data?.row ?? 0),
    }
    const skills = Array.from(
      { length: sheet.columns },
      (_, column): ColDef<Row> => ({
        colId: `s${column}`,
        headerName: skillName(column),
        width: geometry.column,
        editable: true,
        valueGetter: ({ data }) => sheet.text(data?.row ?? 0, column),
        valueSetter: ({ data, newValue }) => {
          sheet.type(data.row, column, newValue)
          return true
        },
        cellStyle: ({ data }: CellClassParams<Row>) =>
          styles[sheet.level(data?.row ?? 0, column)] ?? plain,
      }),
    )
    columnDefs = [names, ...skills]
  },
  mount(host) {
    ModuleRegistry.registerModules([AllCommunityModule])
    grid = createGrid<Row>(host, {
      theme: themeQuartz.withParams({
        cellHorizontalPadding: 4,
        spacing: 2,
        fontFamily: 'sans-serif',
      }),
      rowData,
      columnDefs,
      defaultColDef: { minWidth: geometry.column, sortable: false, suppressMovable: false },
      rowHeight: geometry.row,
      headerHeight: geometry.head,
      animateRows: false,
      suppressRowHoverHighlight: true,
    })
  },
  unmount() {
    grid?.destroy()
    grid = null
  },
  scrollers() {
    const scroller = found('.ag-grid-viewport')
    return { vertical: scroller, horizontal: scroller }
  },
  isEditing: isTyping,
}
