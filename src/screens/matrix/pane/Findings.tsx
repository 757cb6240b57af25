import { useState } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { Button } from '#ui/Button.tsx'
import type { MatrixView } from '../useMatrixView.ts'
import { FindingItem } from './FindingItem.tsx'
import styles from './Pane.module.css'
import { Section } from './Section.tsx'

const shownAtFirst = 12

export interface FindingsProps {
  readonly view: MatrixView
  readonly scope: Scope
  /** Leaves out findings that do not concern what is selected. */
  readonly only?: (finding: Finding) => boolean
}

/** The findings of a scope, worst first; low ones when asked for. */
export function Findings({ view, scope, only = () => true }: FindingsProps) {
  const [showsAll, setShowsAll] = useState(false)
  const [showsLow, setShowsLow] = useState(false)
  const { coverage } = view
  if (!coverage.isCounted(scope)) {
    return (
      <Section title="Findings">
        <p className={styles.quiet}>It does not count on this day, so nothing is found.</p>
      </Section>
    )
  }
  const all = coverage.findingsOf(scope).filter(only)
  const grave = all.filter(({ severity }) => severity !== 'low')
  const chosen = showsLow ? all : grave
  const shown = showsAll ? chosen : chosen.slice(0, shownAtFirst)
  const low = all.length - grave.length
  return (
    <Section title={`Findings (${grave.length})`}>
      {grave.length === 0 ? (
        <p className={styles.quiet}>Nothing needed hangs on one person, and nothing is missing.</p>
      ) : null}
      {shown.map((finding) => (
        <FindingItem key={finding.skill} view={view} finding={finding} />
      ))}
      <div className={styles.actions}>
        {shown.length < chosen.length ? (
          <Button size="small" variant="ghost" onPress={() => setShowsAll(true)}>
            Show all {chosen.length}
          </Button>
        ) : null}
        {low > 0 ? (
          <Button size="small" variant="ghost" onPress={() => setShowsLow(!showsLow)}>
            {showsLow ? 'Hide low' : `Show ${low} low`}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}
