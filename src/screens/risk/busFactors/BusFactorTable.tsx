import { useMemo } from 'react'
import { RowTable } from '../table/RowTable.tsx'
import styles from './BusFactorTable.module.css'
import { type BusFactorLine, busFactorCells, scopeName } from './busFactorCells.tsx'
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
  const lines = useMemo(
    () => standings.map((it): BusFactorLine => ({ ...it, ...thresholdsOf(it) })),
    [standings, thresholdsOf],
  )
  return (
    <div className={styles.box}>
      <RowTable
        label="Bus factors"
        rows={lines}
        keyOf={({ key }) => key}
        name={scopeName}
        columns={busFactorCells({ isStopped, hasPessimistic, percent })}
        chosen={chosen}
        onChoose={({ key }) => onChoose(key)}
        rowHeight={36}
      />
    </div>
  )
}
