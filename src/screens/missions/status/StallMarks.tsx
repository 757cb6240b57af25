import { TimerOff } from 'lucide-react'
import type { Stall } from '#core/analysis/mission/stalls.ts'
import { classes } from '#ui/classes.ts'
import styles from './StallMarks.module.css'
import { useStallWords } from './useStallWords.ts'

interface Props {
  readonly stalls: readonly Stall[]
  /** Each with what to do about it. */
  readonly isLong?: boolean
}

/** Why a mission does not get on, each reason in words; nothing where it does. */
export function StallMarks({ stalls, isLong = false }: Props) {
  const say = useStallWords()
  if (stalls.length === 0) return null
  return (
    <ul aria-label="Stalled" className={classes(styles.stalls, isLong && styles.long)}>
      {stalls.map((stall) => (
        <li key={stall.kind} className={styles.stall}>
          <TimerOff aria-hidden="true" />
          {say(stall)}
        </li>
      ))}
    </ul>
  )
}
