import type { MissionProgress } from '#core/analysis/mission/missionProgress.ts'
import { percentText } from '#core/model/naming.ts'
import { valueWords } from '../missionWords.ts'
import styles from './MeasureLine.module.css'

interface Props {
  readonly measure: string
  readonly progress: MissionProgress
}

/** A measure in one line: how far it is as a bar, and where it stands and shall stand in words. */
export function MeasureLine({ measure, progress }: Props) {
  const { unit, baseline, goal, current, share } = progress
  if (baseline === null && goal === null && current === null) {
    return <span title={measure}>{measure === '' ? '–' : measure}</span>
  }
  // The unit is said once, at the end.
  const now = current === null ? 'no reading' : valueWords(current.value, goal === null ? unit : '')
  const words = goal === null ? now : `${now} → ${valueWords(goal, unit)}`
  const way = share === null ? '' : `, ${percentText(Math.max(0, share))} of the way`
  return (
    <span className={styles.line} title={`${measure}: ${words}${way}`}>
      {share === null ? null : (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
        </span>
      )}
      <span className={styles.words}>{words}</span>
    </span>
  )
}
