import { memo } from 'react'
import styles from './Grid.module.css'
import type { GridRow, GridSource } from './gridData.ts'
import type { GridShape } from './gridShape.ts'

interface GridBodyRowProps {
  readonly row: GridRow
  readonly r: number
  readonly shape: GridShape
  readonly source: GridSource
  readonly top: number
  readonly height: number
  readonly width: number
  readonly rowHeaderWidth: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** Column of the tab stop where it lies in this row, else −1. */
  readonly focusColumn: number
  /** Selected columns of this row, ends included; `from` above `to`: none. */
  readonly selectedFrom: number
  readonly selectedTo: number
  readonly hasMenu: boolean
}

/** A row and its cells in the window. Draws again only when one of its own facts changes. */
export const GridBodyRow = memo(function GridBodyRow(props: GridBodyRowProps) {
  const { row, r, shape, top, height, width, rowHeaderWidth, focusColumn } = props
  const isGroup = row.kind === 'group'
  const hasFocus = isGroup ? focusColumn >= 0 : focusColumn === 0
  return (
    <div
      role="row"
      aria-rowindex={r + 1}
      className={styles.row}
      data-kind={row.kind}
      style={{ top, height, width, lineHeight: `${height - 1}px` }}
    >
      <div
        role="rowheader"
        aria-rowindex={r + 1}
        aria-colindex={1}
        aria-colspan={isGroup ? shape.columnCount : undefined}
        aria-haspopup={props.hasMenu && row.kind === 'item' ? 'menu' : undefined}
        tabIndex={hasFocus ? 0 : -1}
        className={styles.rowHead}
        data-current={(!isGroup && focusColumn >= 0) || undefined}
        style={isGroup ? undefined : { width: rowHeaderWidth }}
      >
        <span className={styles.rowLabel}>{row.label}</span>
        {row.detail !== undefined && <small>{row.detail}</small>}
        {props.hasMenu && row.kind === 'item' && (
          <span className={styles.menuMark} aria-hidden="true" />
        )}
      </div>
      {!isGroup &&
        columnsIn(props).map((c) => (
          <Cell
            key={shape.column(c)?.id}
            r={r}
            c={c}
            row={row.id}
            column={shape.column(c)?.id ?? ''}
            source={props.source}
            left={rowHeaderWidth + (shape.lefts[c - 1] ?? 0)}
            width={shape.column(c)?.width ?? 0}
            isTabStop={focusColumn === c}
            isSelected={c >= props.selectedFrom && c <= props.selectedTo}
          />
        ))}
    </div>
  )
})

interface CellProps {
  readonly r: number
  readonly c: number
  readonly row: string
  readonly column: string
  readonly source: GridSource
  readonly left: number
  readonly width: number
  readonly isTabStop: boolean
  readonly isSelected: boolean
}

const Cell = memo(function Cell(props: CellProps) {
  const { r, c, row, column, source, left, width, isTabStop, isSelected } = props
  const { text, tone, ring, ink, readOnly } = source.cell(row, column)
  return (
    <div
      role="gridcell"
      aria-rowindex={r + 1}
      aria-colindex={c + 1}
      aria-label={source.name(row, column)}
      aria-selected={isSelected}
      aria-readonly={readOnly || undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.cell}
      data-tone={tone ?? undefined}
      data-ring={ring ?? undefined}
      data-ink={ink ?? undefined}
      style={{ left, width }}
    >
      {text}
    </div>
  )
})

/** The columns in the window, and the focused one: the tab stop may be far away from it. */
function columnsIn({ firstColumn, lastColumn, focusColumn }: GridBodyRowProps): number[] {
  const columns: number[] = []
  if (focusColumn > 0 && focusColumn < firstColumn) columns.push(focusColumn)
  for (let c = firstColumn; c <= lastColumn; c++) columns.push(c)
  if (focusColumn > lastColumn) columns.push(focusColumn)
  return columns
}
