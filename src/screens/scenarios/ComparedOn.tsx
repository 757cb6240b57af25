import { type Day, parseDay } from '#core/model/day.ts'
import { Button } from '#ui/Button.tsx'
import styles from '../analysis/AnalysisDay.module.css'
import { useScenarios } from './useScenarios.ts'

interface Props {
  readonly day: Day
  /** The first on which all steps of all compared scenarios have taken effect. */
  readonly whole: Day
}

/** The one day on which scenarios are compared. */
export function ComparedOn({ day, whole }: Props) {
  const { change } = useScenarios()
  return (
    <>
      <label className={day === whole ? styles.day : `${styles.day} ${styles.other}`}>
        <span>Compared on</span>
        <input
          type="date"
          required
          min="0001-01-01"
          max="9999-12-31"
          value={day}
          onChange={(event) => {
            const chosen = parseDay(event.target.value)
            if (chosen !== null) change({ day: chosen === whole ? null : chosen })
          }}
        />
      </label>
      {day === whole ? null : (
        <Button size="small" variant="ghost" onPress={() => change({ day: null })}>
          When all have taken effect
        </Button>
      )}
    </>
  )
}
