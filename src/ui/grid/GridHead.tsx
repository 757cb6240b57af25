import { memo } from 'react'
import styles from './Grid.module.css'
import type { GridShape } from './gridShape.ts'
import { rowHeights } from './useGridWindow.ts'

interface GridHeadProps {
  readonly shape: GridShape
  readonly firstColumn: number
  readonly lastColumn: number
  /** Row and column of the tab stop; the row is one of the body's while no head has it. */
  readonly focusRow: number
  readonly focusColumn: number
  readonly cornerLabel: string
  readonly rowHeaderWidth: number
  readonly height: number
  readonly orientation: 'vertical' | 'horizontal'
  readonly hasMenu: boolean
}

/** The rows that stay at the top: groups of columns, where there are any, and columns. */
export const GridHead = memo(function GridHead(props: GridHeadProps) {
  const { shape, rowHeaderWidth, height, cornerLabel, focusRow, focusColumn } = props
  const isGrouped = shape.heads === 2
  const groupsHeight = isGrouped ? rowHeights['column-groups'] : 0
  const r = shape.heads - 1
  return (
    <div role="rowgroup" className={styles.head} style={{ height }}>
      {isGrouped && <ColumnGroups {...props} />}
      <div
        role="row"
        aria-rowindex={r + 1}
        className={styles.headRow}
        style={{ top: groupsHeight, height: height - groupsHeight }}
      >
        <div
          role="columnheader"
          aria-rowindex={r + 1}
          aria-colindex={1}
          tabIndex={focusRow === r && focusColumn === 0 ? 0 : -1}
          className={styles.corner}
          style={{ width: rowHeaderWidth }}
        >
          {cornerLabel}
        </div>
        {columnsIn(props).map((c) => (
          <ColumnHead key={shape.column(c)?.id} {...props} r={r} c={c} />
        ))}
      </div>
    </div>
  )
})

function ColumnHead({
  shape,
  r,
  c,
  focusRow,
  focusColumn,
  rowHeaderWidth,
  orientation,
  hasMenu,
}: GridHeadProps & { readonly r: number; readonly c: number }) {
  const column = shape.column(c)
  return (
    <div
      role="columnheader"
      aria-rowindex={r + 1}
      aria-colindex={c + 1}
      aria-label={column?.label}
      aria-haspopup={hasMenu ? 'menu' : undefined}
      tabIndex={focusRow === r && focusColumn === c ? 0 : -1}
      className={styles.columnHead}
      data-orientation={orientation}
      data-current={focusColumn === c || undefined}
      data-edge={isLastOfRun(shape, c) || undefined}
      style={{ left: rowHeaderWidth + (shape.lefts[c - 1] ?? 0), width: column?.width }}
      title={column?.label}
    >
      <span className={styles.columnLabel}>{column?.label}</span>
      {hasMenu && <span className={styles.menuMark} aria-hidden="true" />}
    </div>
  )
}

function ColumnGroups(props: GridHeadProps) {
  const { shape, firstColumn, lastColumn, focusRow, focusColumn, rowHeaderWidth } = props
  const runs = shape.runs.filter(({ first, last }) => {
    const isFocused = focusRow === 0 && focusColumn >= first && focusColumn <= last
    return isFocused || (last >= firstColumn && first <= lastColumn)
  })
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={styles.headRow}
      style={{ top: 0, height: rowHeights['column-groups'] }}
    >
      <div role="none" className={styles.corner} style={{ width: rowHeaderWidth }} />
      {runs.map(({ label, first, last }) => {
        const left = shape.lefts[first - 1] ?? 0
        return (
          <div
            key={first}
            role="columnheader"
            aria-rowindex={1}
            aria-colindex={first + 1}
            aria-colspan={last - first + 1}
            tabIndex={focusRow === 0 && focusColumn >= first && focusColumn <= last ? 0 : -1}
            className={styles.columnGroup}
            style={{ left: rowHeaderWidth + left, width: (shape.lefts[last] ?? 0) - left }}
            title={label}
          >
            <span style={{ left: rowHeaderWidth + 8 }}>{label}</span>
          </div>
        )
      })}
    </div>
  )
}

/** The columns in the window, and the focused one: the tab stop may be far away from it. */
function columnsIn({ shape, firstColumn, lastColumn, focusRow, focusColumn }: GridHeadProps) {
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at)
  const isAway = focusColumn > 0 && (focusColumn < firstColumn || focusColumn > lastColumn)
  return isAway && focusRow === shape.heads - 1 ? [...columns, focusColumn] : columns
}

function isLastOfRun(shape: GridShape, c: number): boolean {
  return shape.column(c)?.group?.id !== shape.column(c + 1)?.group?.id
}
