import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { classes } from '#ui/classes.ts'
import styles from './RowTable.module.css'

export interface RowColumn<R> {
  readonly id: string
  readonly header: string
  /** Share of the width, as a grid's track says it. */
  readonly width: string
  /** Left out where the table is narrow: the `first` ones soon, the `second` ones beside a pane. */
  readonly spare?: 'first' | 'second'
  readonly cell: (row: R) => ReactNode
}

interface Props<R> {
  readonly label: string
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  /** In the first cell: what the button says that opens the row. */
  readonly nameOf: (row: R) => string
  readonly nameHeader: string
  /** Under the name. */
  readonly noteOf?: (row: R) => ReactNode
  readonly columns: readonly RowColumn<R>[]
  readonly chosen: string | null
  readonly onChoose: (row: R) => void
  readonly rowHeight?: number
  readonly sorting?: RowSorting
}

/** The heads are buttons; the column of names is called `name`. */
export interface RowSorting {
  readonly orderOf: (column: string) => 'ascending' | 'descending' | 'none'
  readonly onSort: (column: string) => void
}

/**
 * Any number of rows, of which the ones in sight are drawn. The first cell is a button that opens
 * the row; arrows walk these buttons, which are one tab stop.
 */
export function RowTable<R>(props: Props<R>) {
  const { label, rows, keyOf, nameOf, nameHeader, columns, chosen, onChoose } = props
  const { rowHeight = 40, noteOf, sorting } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const steer = (event: KeyboardEvent, index: number) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const wanted = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    const to = Math.max(0, Math.min(rows.length - 1, wanted))
    setCurrent(to)
    virtual.scrollToIndex(to)
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus()
    })
  }
  const drawn = virtual.getVirtualItems()
  // The tab stop must be drawn, or Tab would pass the table by.
  const isDrawn = drawn.some(({ index }) => index === current)
  const stop = isDrawn ? current : drawn[0]?.index
  const tracks = (all: readonly RowColumn<R>[]) =>
    ['minmax(130px, 1.3fr)', ...all.map(({ width }) => width)].join(' ')
  const widths = {
    '--tracks': tracks(columns),
    '--fewer-tracks': tracks(columns.filter(({ spare }) => spare !== 'first')),
    '--few-tracks': tracks(columns.filter(({ spare }) => spare === undefined)),
  } as Readonly<Record<string, string>>
  const cellClass = ({ spare }: RowColumn<R>) =>
    classes(spare === 'first' && styles.first, spare === 'second' && styles.second)
  return (
    <div ref={scroller} className={styles.scroller} style={widths}>
      <div
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            <ColumnHead id="name" header={nameHeader} sorting={sorting} />
            {columns.map((column) => (
              <ColumnHead
                key={column.id}
                id={column.id}
                header={column.header}
                className={cellClass(column)}
                sorting={sorting}
              />
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const key = keyOf(row)
            const choose = () => {
              setCurrent(index)
              onChoose(row)
            }
            return (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                className={classes(styles.row, key === chosen && styles.chosen)}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              >
                <div role="cell">
                  <button
                    type="button"
                    data-row={index}
                    tabIndex={index === stop ? 0 : -1}
                    aria-pressed={key === chosen}
                    className={styles.open}
                    onClick={choose}
                    onKeyDown={(event) => steer(event, index)}
                  >
                    {nameOf(row)}
                  </button>
                  {noteOf?.(row)}
                </div>
                {columns.map((column) => (
                  <div key={column.id} role="cell" className={cellClass(column)}>
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function ColumnHead(props: {
  readonly id: string
  readonly header: string
  readonly className?: string | undefined
  readonly sorting: RowSorting | undefined
}) {
  const { id, header, className, sorting } = props
  if (sorting === undefined) {
    return (
      <div role="columnheader" className={className}>
        {header}
      </div>
    )
  }
  const order = sorting.orderOf(id)
  return (
    <div role="columnheader" aria-sort={order} className={className}>
      <button type="button" className={styles.sort} onClick={() => sorting.onSort(id)}>
        {header}
        {order === 'ascending' ? <ArrowUp aria-hidden="true" /> : null}
        {order === 'descending' ? <ArrowDown aria-hidden="true" /> : null}
      </button>
    </div>
  )
}
