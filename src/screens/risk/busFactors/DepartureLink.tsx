import type { ScopeHoldings } from '#core/analysis/holdings.ts'
import type { PersonId } from '#core/model/ids.ts'
import { listed } from '#core/model/naming.ts'
import styles from './BusFactors.module.css'
import { useDeparturesHref } from './useDeparturesHref.ts'
import { useMemberNames } from './useMemberNames.ts'

interface Props {
  readonly holdings: ScopeHoldings
  /** People's numbers. */
  readonly set: readonly number[]
}

/** A set of people by name; leads to what it does when they leave. */
export function DepartureLink({ holdings, set }: Props) {
  const hrefOf = useDeparturesHref()
  const nameOf = useMemberNames(holdings)
  const people = set.flatMap((number): PersonId[] => {
    const id = holdings.members[number]
    return id === undefined ? [] : [id]
  })
  return (
    <a href={hrefOf(people)} className={styles.set}>
      {listed(set.map(nameOf), set.length)}
    </a>
  )
}
