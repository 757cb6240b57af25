import type { MissionProgress } from '#core/analysis/mission/missionProgress.ts'
import { percentText } from '#core/model/naming.ts'
import { valueWords } from '../missionWords.ts'
import styles from './MeasureBar.module.css'

interface Props {
  /** What is measured. */
  readonly measure: string
  readonly progress: MissionProgress
}

/**
 * From where a measure began to where it shall be, and how far it is: as a bar with both ends
 * written. Where it was never counted, what is measured stands in words.
 */
export function MeasureBar({ measure, progress }: Props) {
  const { unit, baseline, goal, current, share } = progress
  if (baseline === null && goal === null && current === null) {
    return measure === '' ? null : (
      <p className={styles.words} title={measure}>
        {measure}
      </p>
    )
  }
  const now = current === null ? null : current.value
  // The unit is said once, where the measure stands; a card has no room to repeat it.
  const say = (value: number | null) =>
    value === null ? '?' : valueWords(value, now === null ? unit : '')
  return (
    <div className={styles.measure} title={measure}>
      {share === null ? null : (
        <div className={styles.bar} aria-hidden="true">
          <span style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
        </div>
      )}
      <div className={styles.ends}>
        <span>{say(baseline)}</span>
        <span className={styles.now}>
          {now === null ? 'no reading yet' : `now ${valueWords(now, unit)}`}
          {share === null ? null : (
            <span className="visually-hidden">, {percentText(Math.max(0, share))} of the way</span>
          )}
        </span>
        <span>{goal === null ? 'no goal' : `goal ${say(goal)}`}</span>
      </div>
    </div>
  )
}
