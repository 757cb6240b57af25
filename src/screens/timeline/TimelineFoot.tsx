import { memo } from 'react'
import { useSessionState } from '#session/react.ts'
import { Legend } from '#ui/Screen.tsx'
import { MarkSign } from './MarkSign.tsx'
import type { MarkKind } from './model/marks.ts'
import styles from './TimelineFoot.module.css'

const signs: readonly { readonly kind: MarkKind; readonly text: string }[] = [
  { kind: 'last-holder', text: 'last holder leaves' },
  { kind: 'one-left', text: 'only one left' },
  { kind: 'target', text: 'target' },
  { kind: 'postponed', text: 'target before' },
  { kind: 'review', text: 'review' },
  { kind: 'transition', text: 'new status' },
  { kind: 'reading', text: 'reading' },
]

/** What the signs mean, and how hands move through time. */
export const TimelineFoot = memo(function TimelineFoot() {
  const isScenario = useSessionState(
    (state) => state.scenario !== null && state.scenario.look !== 'before',
  )
  return (
    <div className={styles.foot}>
      <Legend
        items={[
          ...signs.map(({ kind, text }) => ({ sign: <MarkSign kind={kind} />, text })),
          { sign: <span aria-hidden="true" className={styles.overload} />, text: 'over 100 %' },
          ...(isScenario
            ? [{ sign: '', text: 'Scenario: + added, − removed, → changed; grey: before' }]
            : []),
        ]}
      />
      <p className={styles.hint}>Drag to move · Ctrl + wheel zooms · + − 0 by keys</p>
    </div>
  )
})
