import type { GridRow, GridSource } from '../gridData.ts'
import type { GridShape } from '../gridShape.ts'
import type { ColumnBlock } from './columnBlocks.ts'
import styles from './PrintedGrid.module.css'

export interface PrintedTableProps {
  readonly shape: GridShape
  readonly source: GridSource
  readonly block: ColumnBlock
  readonly cornerLabel: string
  readonly rowHeaderWidth: number
  /** 1: as large as it stands in the style sheet. */
  readonly zoom: number
  readonly orientation: 'vertical' | 'horizontal'
}

/** Every row, with the columns of one block. The browser repeats the head on each page. */
export function PrintedTable(props: PrintedTableProps) {
  const { shape, source, block, rowHeaderWidth, zoom } = props
  const width = block.widths.reduce((sum, it) => sum + it, rowHeaderWidth)
  const columns = block.widths.map((_, at) => shape.column(block.first + at))
  const rows = Array.from({ length: shape.rowCount - shape.heads }, (_, at) =>
    shape.row(shape.heads + at),
  )
  return (
    <table className={styles.table} style={{ width, zoom }}>
      <colgroup>
        <col style={{ width: rowHeaderWidth }} />
        {columns.map((column, at) => (
          <col key={column?.id} style={{ width: block.widths[at] }} />
        ))}
      </colgroup>
      <PrintedHead {...props} />
      <tbody>
        {rows.map((row) =>
          row === undefined || row.isNew === true ? null : row.kind === 'group' ? (
            <tr key={row.id} data-kind="group">
              <th scope="rowgroup" colSpan={1 + columns.length}>
                <RowLabel row={row} />
                {row.isOpen === false ? ' (closed)' : ''}
              </th>
            </tr>
          ) : (
            <tr key={row.id} data-kind={row.kind}>
              <th scope="row">
                <RowLabel row={row} />
              </th>
              {columns.map((column) =>
                column === undefined ? null : (
                  <PrintedCell
                    key={column.id}
                    source={source}
                    row={row.id}
                    column={column.id}
                    align={column.align}
                  />
                ),
              )}
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

function PrintedHead({ shape, block, cornerLabel, orientation }: PrintedTableProps) {
  const { first } = block
  const last = first + block.widths.length - 1
  const runs = shape.runs.filter((run) => run.first <= last && run.last >= first)
  const corner = (
    <th scope="col" rowSpan={shape.heads} className={styles.corner}>
      {cornerLabel}
    </th>
  )
  return (
    <thead data-orientation={orientation}>
      {shape.heads === 1 ? null : (
        <tr>
          {corner}
          {runs.map((run) => (
            <th
              key={run.first}
              scope="colgroup"
              colSpan={Math.min(run.last, last) - Math.max(run.first, first) + 1}
            >
              {run.label}
            </th>
          ))}
        </tr>
      )}
      <tr>
        {shape.heads === 1 ? corner : null}
        {block.widths.map((_, at) => {
          const column = shape.column(first + at)
          return (
            <th key={column?.id} scope="col" className={styles.columnHead}>
              <span className={styles.columnLabel}>{column?.label}</span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function RowLabel({ row: { label, detail } }: { readonly row: GridRow }) {
  return (
    <>
      {label}
      {detail === undefined ? null : <small>{detail}</small>}
    </>
  )
}

interface PrintedCellProps {
  readonly source: GridSource
  readonly row: string
  readonly column: string
  readonly align: 'start' | 'center' | 'end'
}

function PrintedCell({ source, row, column, align }: PrintedCellProps) {
  const { text, tone, ring, hatch, ink, note } = source.cell(row, column)
  return (
    <td
      data-align={align === 'center' ? undefined : align}
      data-tone={tone ?? undefined}
      data-ring={ring ?? undefined}
      data-hatch={hatch ?? undefined}
      data-ink={ink ?? undefined}
      data-note={note === '' ? undefined : ''}
    >
      {text === '' ? null : <span>{text}</span>}
    </td>
  )
}
