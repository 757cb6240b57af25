import { useState } from 'react'
import type { ScopeHoldings } from '#core/analysis/holdings.ts'
import { keyPersonLoad } from '#core/analysis/keyPersonLoad.ts'
import { Button } from '#ui/Button.tsx'
import { LoadBar } from '../LoadBar.tsx'
import styles from './ScopeDetails.module.css'
import { useMemberNames } from './useMemberNames.ts'

const shownAtFirst = 12

/** What hangs on whom, so that nobody has to carry too much of it. */
export function MemberLoads({ holdings }: { readonly holdings: ScopeHoldings }) {
  const nameOf = useMemberNames(holdings)
  const [isWhole, setWhole] = useState(false)
  const loads = keyPersonLoad(holdings)
    .filter(({ load }) => load > 0)
    .sort((a, b) => b.load - a.load || a.person - b.person)
  const highest = loads[0]?.load ?? 0
  if (highest === 0) return null
  const shown = isWhole ? loads : loads.slice(0, shownAtFirst)
  return (
    <section>
      <h3>What hangs on whom</h3>
      <p className={styles.note}>
        Shown to protect them: each skill’s weight, shared by those who hold it. Where much hangs on
        somebody, a second holder beside them lightens it.
      </p>
      <ul className={styles.loads}>
        {shown.map(({ person, load, shares }) => {
          const alone = shares.filter(({ holders }) => holders === 1).length
          return (
            <li key={person}>
              <span className={styles.loadName}>{nameOf(person)}</span>
              <LoadBar share={load} whole={highest} />
              <span className={styles.load}>
                {load < 0.05 ? '<\u00a00.1' : Number(load.toFixed(1))}
              </span>
              {alone === 0 ? null : (
                <span className={styles.alone}>
                  only holder of {alone === 1 ? 'one skill' : `${alone} skills`}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {loads.length > shown.length ? (
        <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
          Show all {loads.length}
        </Button>
      ) : null}
    </section>
  )
}
