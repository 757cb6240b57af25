import { useState } from 'react'
import { findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { Pill } from '#ui/Pill.tsx'
import { FindingExplanation } from '../../analysis/FindingExplanation.tsx'
import type { MatrixView } from '../useMatrixView.ts'
import styles from './Pane.module.css'

export interface FindingItemProps {
  readonly view: MatrixView
  readonly finding: Finding
}

/** A finding; opened, who holds the skill, the rule that it follows from, and who else could. */
export function FindingItem({ view, finding }: FindingItemProps) {
  const [isOpen, setOpen] = useState(false)
  const { workspace } = view.occupancy
  const holder = finding.holder === null ? null : workspace.people.get(finding.holder)?.name
  const isGap = finding.kind === 'gap'
  return (
    <details
      className={styles.finding}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <div>
          {workspace.skills.get(finding.skill)?.name}
          <span className={styles.detail}>
            {findingWords(finding)}
            {holder == null ? '' : `: ${holder}`}
          </span>
        </div>
        <Pill tone={isGap ? 'gap' : finding.severity === 'low' ? 'neutral' : 'risk'}>
          {finding.severity}
        </Pill>
      </summary>
      {isOpen ? (
        <div className={styles.findingBody}>
          <FindingExplanation finding={finding} />
        </div>
      ) : null}
    </details>
  )
}
