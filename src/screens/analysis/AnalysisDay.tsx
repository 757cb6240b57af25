import { parseDay } from '#core/model/day.ts'
import { useSession, useSessionState } from '#session/react.ts'
import styles from './AnalysisDay.module.css'

/** The day that is shown, counted, and edited from. */
export function AnalysisDay() {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const today = session.today()
  return (
    <label className={day === today ? styles.day : `${styles.day} ${styles.other}`}>
      <span>Analysed on</span>
      <input
        type="date"
        required
        min="0001-01-01"
        max="9999-12-31"
        value={day}
        title={day === today ? 'Today' : 'Not today: edits take effect on this day'}
        onChange={(event) => {
          const chosen = parseDay(event.target.value)
          if (chosen !== null) session.setDay(chosen)
        }}
      />
    </label>
  )
}
