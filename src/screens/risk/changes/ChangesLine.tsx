import { counted, grouped } from '#core/model/naming.ts'
import { scenarioHref } from '../../analysis/scenarioHref.ts'
import { useRisk } from '../useRisk.ts'
import styles from './ChangesLine.module.css'
import type { RiskChanges } from './riskChanges.ts'

/** What the shown scenario does to the findings here, and where all of it is told. */
export function ChangesLine({ changes }: { readonly changes: RiskChanges | null }) {
  const { showsLow, hidesNames } = useRisk().look
  if (changes === null) return null
  const { scenario, marks, closed, ended } = changes
  const kinds = [...marks.values()].map(({ kind }) => kind)
  const opened = kinds.filter((it) => it === 'added').length
  return (
    <p className={styles.line}>
      <span>+ {grouped(opened)} new</span>
      <span>→ {grouped(kinds.length - opened)} changed</span>
      <a href={scenarioHref(scenario, { showsLow, hidesNames })}>
        {grouped(closed)} closed by the scenario
      </a>
      {ended === 0 ? null : (
        <span>{counted(ended, 'ends', 'end')} with their team or last holder, met by nobody</span>
      )}
    </p>
  )
}
