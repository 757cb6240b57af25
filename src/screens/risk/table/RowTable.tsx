import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import { GroupRow, RecordRow } from './RowOfTable.tsx'
import styles from './RowTable.module.css'
import type { ColumnPlace, NameColumn, RowColumn } from './rowColumns.ts'
import { laidRows, type RowGroup, toggled } from './rowGroups.ts'
import { type RowOrder, useRowOrder } from './useRowOrder.ts'
import { useRowWindow } from './useRowWindow.ts'

interface Props<R> {
  readonly label: string
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  /** Before the name. */
  readonly leading?: readonly RowColumn<R>[]
  readonly name: NameColumn<R>
  readonly columns: readonly RowColumn<R>[]
  readonly chosen: string | null
  readonly onChoose: (row: R) => void
  readonly rowHeight?: number
  /** Puts the rows, in their order, under heads that open and close. */
  readonly groupsOf?: ((rows: readonly R[]) => readonly RowGroup<R>[]) | null
}

const nameId = 'name'

/**
 * Any number of rows, of which the ones in sight are drawn; in groups, and sorted by their heads,
 * where told how. A button in each row opens it; arrows walk these buttons, which are one tab stop.
 */
export function RowTable<R extends object>(props: Props<R>) {
  const { label, keyOf, leading = [], name, columns, chosen, onChoose } = props
  const { rowHeight = 40, groupsOf = null } = props
  const named = { id: nameId, width: 'minmax(130px, 1.3fr)', ...name }
  const all: readonly ColumnPlace<R>[] = [...leading, named, ...columns]
  const order = useRowOrder(props.rows, all)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => laidRows(order.rows, groupsOf, closed), [order.rows, groupsOf, closed])
  const toggle = (key: string) => setClosed(toggled(closed, key))
  const { scroller, drawn, height, stop, setCurrent, steer } = useRowWindow({
    count: rows.length,
    rowHeight,
    onFold: (index, isOpen) => {
      const row = rows[index]
      if (row?.kind !== 'group' || row.isOpen === isOpen) return false
      toggle(row.group.key)
      return true
    },
  })
  const tracks = (shown: readonly ColumnPlace<R>[]) => shown.map(({ width }) => width).join(' ')
  const widths = {
    '--tracks': tracks(all),
    '--fewer-tracks': tracks(all.filter(({ spare }) => spare !== 'first')),
    '--few-tracks': tracks(all.filter(({ spare }) => spare === undefined || spare === 'last')),
    '--fewest-tracks': tracks(all.filter(({ spare }) => spare === undefined)),
  } as Readonly<Record<string, string>>
  return (
    <div ref={scroller} className={styles.scroller} style={widths}>
      <div
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={all.length}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            {all.map((column, at) => (
              <ColumnHead key={column.id} at={at} column={column} order={order} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height }}>
          {drawn.map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const place = {
              index,
              top: start,
              height: rowHeight,
              isTabStop: index === stop,
              onKeyDown: steer(index),
            }
            if (row.kind === 'group') {
              const { key } = row.group
              const fold = () => {
                setCurrent(index)
                toggle(key)
              }
              return (
                <GroupRow
                  key={`group ${key}`}
                  {...place}
                  group={row.group}
                  isOpen={row.isOpen}
                  width={all.length}
                  onToggle={fold}
                />
              )
            }
            const key = keyOf(row.row)
            const choose = () => {
              setCurrent(index)
              onChoose(row.row)
            }
            return (
              <RecordRow
                key={key}
                {...place}
                row={row.row}
                leading={leading}
                name={name}
                columns={columns}
                isChosen={key === chosen}
                onChoose={choose}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

function ColumnHead<R>(props: {
  readonly at: number
  readonly column: ColumnPlace<R>
  readonly order: RowOrder<R>
}) {
  const { at, column, order } = props
  const { id, header, spare, compare } = column
  const direction = order.orderOf(id)
  return (
    <div
      role="columnheader"
      aria-colindex={at + 1}
      aria-sort={compare === undefined ? undefined : direction}
      className={spare && styles[spare]}
    >
      {compare === undefined ? (
        header
      ) : (
        <button type="button" className={styles.sort} onClick={() => order.sort(id)}>
          {header}
          {direction === 'ascending' ? <ArrowUp aria-hidden="true" /> : null}
          {direction === 'descending' ? <ArrowDown aria-hidden="true" /> : null}
        </button>
      )}
    </div>
  )
}
