import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { ThresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { BusFactorRow } from './BusFactorRow.tsx'
import styles from './BusFactorTable.module.css'
import {
  type BusFactorColumnId,
  type BusFactorLine,
  busFactorColumns,
  busFactorFeatures,
} from './busFactorLines.ts'
import type { Reading, ScopeStanding } from './scopeStandings.ts'

interface Props {
  readonly standings: readonly ScopeStanding[]
  readonly thresholdOf: (reading: Reading) => ThresholdBusFactor | null
  /** What is missing was cancelled, and is not on its way. */
  readonly isStopped: boolean
  /** Whether the pessimistic figures stand beside the others. */
  readonly hasPessimistic: boolean
  /** 100 θ. */
  readonly percent: number
  /** Key of the scope that is opened. */
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

const rowHeight = 36

/** The scopes with their figures, the most fragile first; those in sight are drawn. */
export function BusFactorTable(props: Props) {
  const { standings, thresholdOf, isStopped, hasPessimistic, percent, chosen, onChoose } = props
  const [sorting, setSorting] = useState<SortingState>([])
  const columns = useMemo(() => busFactorColumns(percent), [percent])
  const data = useMemo(
    () =>
      standings.map(
        (it): BusFactorLine => ({
          ...it,
          threshold: thresholdOf(it.all),
          confidentThreshold: thresholdOf(it.confident),
        }),
      ),
    [standings, thresholdOf],
  )
  const table = useTable({
    features: busFactorFeatures,
    columns,
    data,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: ({ key }) => key,
  })
  const { rows } = table.getRowModel()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const [current, setCurrent] = useState(0)
  const steer = (event: KeyboardEvent, index: number) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const to = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setCurrent(next)
    virtual.scrollToIndex(next)
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus()
    })
  }
  const shownColumns = table.getAllLeafColumns().map(({ id }) => id as BusFactorColumnId)
  const tabStop = Math.min(current, rows.length - 1)
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="table"
        aria-label="Bus factors"
        aria-rowcount={rows.length + 1}
        aria-colcount={shownColumns.length}
      >
        <div role="rowgroup" className={styles.head}>
          {table.getHeaderGroups().map((group) => (
            <div key={group.id} role="row" aria-rowindex={1} className={styles.row}>
              {group.headers.map((header, at) => {
                const order = header.column.getIsSorted()
                return (
                  <div
                    key={header.id}
                    role="columnheader"
                    aria-colindex={at + 1}
                    aria-sort={
                      order === false ? 'none' : order === 'asc' ? 'ascending' : 'descending'
                    }
                    className={styles[header.column.id]}
                  >
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() => header.column.toggleSorting()}
                    >
                      {String(header.column.columnDef.header)}
                      {order === 'asc' ? <ArrowUp aria-hidden="true" /> : null}
                      {order === 'desc' ? <ArrowDown aria-hidden="true" /> : null}
                    </button>
                  </div>
                )
              })}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = rows[index]?.original
            if (line === undefined) return null
            return (
              <BusFactorRow
                key={line.key}
                line={line}
                columns={shownColumns}
                index={index}
                top={start}
                isStopped={isStopped}
                hasPessimistic={hasPessimistic}
                isChosen={line.key === chosen}
                isTabStop={index === tabStop}
                onKeyDown={(event) => steer(event, index)}
                onChoose={() => {
                  setCurrent(index)
                  onChoose(line.key)
                }}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
