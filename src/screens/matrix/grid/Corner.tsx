import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Skill } from '#core/model/skill.ts'
import { classes } from '#ui/classes.ts'
import { HeadMarks, marksInWords } from './HeadMarks.tsx'
import styles from './Heads.module.css'
import { placeAttributes } from './placeElements.ts'

export interface CornerProps {
  readonly coverage: CoverageIndex
  readonly lens: Skill | null
  readonly isActive: boolean
}

/** The findings of all teams together. */
export function Corner({ coverage, lens, isActive }: CornerProps) {
  const facts = { counts: coverage.totals('team'), statesNeeds: true, lens: null }
  const words = [
    'Chapters down, teams across',
    ...marksInWords(facts).map((it) => `${it} in teams`),
  ]
  return (
    <div
      role="columnheader"
      aria-colindex={1}
      aria-label={words.join(', ')}
      tabIndex={isActive ? 0 : -1}
      {...placeAttributes(null, null)}
      data-active={isActive || undefined}
      className={classes(styles.head, styles.corner)}
    >
      <div className={styles.axes}>
        <span>Chapter ↓</span>
        <span>Team →</span>
      </div>
      {lens === null ? (
        <div className={styles.meta}>
          <HeadMarks facts={facts} />
        </div>
      ) : (
        <div className={styles.under} title={lens.name}>
          {lens.name}
        </div>
      )}
    </div>
  )
}
