import { useState } from 'react'
import type { ScopeHoldings } from '#core/analysis/holdings.ts'
import { Button } from '#ui/Button.tsx'
import { DepartureLink } from './DepartureLink.tsx'
import styles from './ScopeDetails.module.css'

const shownAtFirst = 6

interface Props {
  /** Where each set is one person, and where it is several. */
  readonly title: string
  readonly several: string
  readonly holdings: ScopeHoldings
  readonly sets: readonly (readonly number[])[]
  readonly hasMore: boolean
}

/** Sets of people; each leads to what it does when they leave. */
export function DepartureSets({ title, several, holdings, sets, hasMore }: Props) {
  const [isWhole, setWhole] = useState(false)
  const size = sets[0]?.length ?? 0
  if (size === 0) return null
  const shown = isWhole ? sets : sets.slice(0, shownAtFirst)
  return (
    <section>
      <h3>{size === 1 ? title : several}</h3>
      <ul className={styles.list}>
        {shown.map((set) => (
          <li key={set.join()}>
            <DepartureLink holdings={holdings} set={set} />
          </li>
        ))}
      </ul>
      {sets.length > shown.length ? (
        <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
          Show all {sets.length}
        </Button>
      ) : hasMore ? (
        <p className={styles.note}>There may be more; these are listed.</p>
      ) : null}
    </section>
  )
}
