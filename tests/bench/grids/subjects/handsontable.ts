import Handsontable from 'handsontable'
import 'handsontable/styles/handsontable.min.css'
import 'handsontable/styles/ht-theme-classic.min.css'
import { geometry, personName, skillName } from '../page/sheet.ts'
import { found, type Subject } from '../page/subject.ts'
import './handsontable.css'

interface Row {
  readonly row: number
}

let data: Row[] = []
let columns: Handsontable.ColumnSettings[] = []
let table: Handsontable | null = null

export const subject: Subject = {
  prepare(sheet) {
    data = Array.from({ length: sheet.rows }, (_, row) => ({ row }))
    columns = Array.from({ length: sheet.columns }, (_, column) => ({
      data: (record: object, text?: unknown) => {
        const { row } = record as Row
        if (text === undefined) return sheet.text(row, column)
        sheet.type(row, column, String(text))
        return null
      },
    }))
  },
  mount(host, sheet) {
    table = new Handsontable(host, {
      licenseKey: 'non-commercial-and-evaluation',
      themeName: 'ht-theme-classic',
      width: '100%',
      height: '100%',
      data,
      columns,
      colWidths: geometry.column,
      rowHeights: geometry.row,
      rowHeaders: personName,
      colHeaders: skillName,
      rowHeaderWidth: geometry.rowHeader,
      columnHeaderHeight: geometry.head,
      autoRowSize: false,
      autoColumnSize: false,
      renderer(_table, cell, row, column, _property, value) {
        cell.textContent = String(value)
        cell.style.backgroundColor = sheet.background(row, column)
        cell.style.color = sheet.ink(row, column)
      },
    })
  },
  unmount() {
    table?.destroy()
    table = null
  },
  scrollers() {
    const scroller = found('.ht_master .wtHolder')
    return { vertical: scroller, horizontal: scroller }
  },
  // Its field has the focus at all times.
  isEditing: () => table?.getActiveEditor()?.isOpened() ?? false,
}
