import { type SortingState, useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { RowTable } from '../table/RowTable.tsx'
import styles from './BusFactorTable.module.css'
import { busFactorCells, kindBeside } from './busFactorCells.tsx'
import { type BusFactorLine, busFactorColumns, busFactorFeatures } from './busFactorLines.ts'
import type { ScopeStanding } from './scopeStandings.ts'
import type { Thresholds } from './useBusFactors.ts'

interface Props {
  readonly standings: readonly ScopeStanding[]
  readonly thresholdsOf: (standing: ScopeStanding) => Thresholds
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

/** The scopes with their figures, the most fragile first; those in sight are drawn. */
export function BusFactorTable(props: Props) {
  const { standings, thresholdsOf, isStopped, hasPessimistic, percent, chosen, onChoose } = props
  const [sorting, setSorting] = useState<SortingState>([])
  const columns = useMemo(() => busFactorColumns(percent), [percent])
  const data = useMemo(
    () => standings.map((it): BusFactorLine => ({ ...it, ...thresholdsOf(it) })),
    [standings, thresholdsOf],
  )
  const table = useTable({
    features: busFactorFeatures,
    columns,
    data,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: ({ key }) => key,
  })
  const headers = new Map(
    table.getAllLeafColumns().map(({ id, columnDef }) => [id, String(columnDef.header)]),
  )
  const orders = { asc: 'ascending', desc: 'descending' } as const
  return (
    <div className={styles.box}>
      <RowTable
        label="Bus factors"
        rows={table.getRowModel().rows.map(({ original }) => original)}
        keyOf={({ key }) => key}
        nameOf={({ name }) => name}
        nameHeader={headers.get('name') ?? ''}
        noteOf={(line) => <span className={styles.kind}>{kindBeside(line)}</span>}
        columns={busFactorCells({ isStopped, hasPessimistic }).map((cell) => ({
          ...cell,
          header: headers.get(cell.id) ?? '',
        }))}
        chosen={chosen}
        onChoose={({ key }) => onChoose(key)}
        rowHeight={36}
        sorting={{
          orderOf: (id) => {
            const order = table.getColumn(id)?.getIsSorted() ?? false
            return order === false ? 'none' : orders[order]
          },
          onSort: (id) => table.getColumn(id)?.toggleSorting(),
        }}
      />
    </div>
  )
}
