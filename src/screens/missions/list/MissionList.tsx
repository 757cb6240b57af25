import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { usePersonNames } from '../../analysis/personNames.ts'
import type { MissionFacts } from '../missionFacts.ts'
import { useMissionParam } from '../useMissions.ts'
import styles from './MissionList.module.css'
import { MissionRow } from './MissionRow.tsx'
import {
  type ColumnName,
  columnNames,
  orderedMissions,
  parseListOrder,
  serializeListOrder,
} from './missionColumns.ts'

const titles: Readonly<Record<ColumnName, string>> = {
  name: 'Mission',
  status: 'Status',
  owner: 'Product owner',
  progress: 'Measure',
  target: 'Target day',
  people: 'People',
  findings: 'Findings',
  stalled: 'Stalled',
}

/** Pixels: every row is equally high, so that only those in view are drawn. */
const rowHeight = 36

/** Missions one below the other, in the order of any column; for a thousand and more of them. */
export function MissionList({ shown }: { readonly shown: readonly MissionFacts[] }) {
  const [param, setParam] = useMissionParam('sort')
  const { nameOf } = usePersonNames()
  const order = useMemo(() => parseListOrder(param), [param])
  const rows = useMemo(
    () => orderedMissions(shown, order, ({ owner }) => (owner === null ? null : nameOf(owner))),
    [shown, order, nameOf],
  )
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const sortBy = (by: ColumnName) =>
    setParam(serializeListOrder({ by, isDescending: order.by === by && !order.isDescending }))
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columnNames.map((name) => {
              const isSorted = order.by === name
              const Arrow = order.isDescending ? ArrowDown : ArrowUp
              return (
                <th
                  key={name}
                  scope="col"
                  className={styles[name]}
                  aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" className={styles.sort} onClick={() => sortBy(name)}>
                    {titles[name]}
                    {isSorted ? <Arrow aria-hidden="true" /> : null}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? <Space height={above} /> : null}
          {items.map(({ index }) => {
            const facts = rows[index]
            return facts === undefined ? null : (
              <MissionRow key={facts.team.id} facts={facts} rowIndex={index + 2} />
            )
          })}
          {below > 0 ? <Space height={below} /> : null}
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are out of view. */
function Space({ height }: { readonly height: number }) {
  return (
    <tr>
      <td colSpan={columnNames.length} className={styles.space} style={{ height }} />
    </tr>
  )
}
