import type { Staffing, StaffingPhase } from '#session/staffing/useStaffing.ts'
import { Button } from '#ui/Button.tsx'
import styles from './StaffingControls.module.css'
import { secondsText } from './staffingWords.ts'

/** What is being looked for and for how long, below the button that began it. */
export function SearchProgress({ staffing }: { readonly staffing: Staffing }) {
  const { progress, answer, cancel } = staffing
  return (
    <div className={styles.progress}>
      <span role="status">{progress === null ? '' : phaseWords[progress.phase]}</span>
      <span className="tabular">{progress === null ? '' : secondsText(progress.seconds)}</span>
      <Button size="small" onPress={cancel}>
        {answer === null ? 'Cancel' : 'Stop, keep the best'}
      </Button>
    </div>
  )
}

const phaseWords: Readonly<Record<StaffingPhase, string>> = {
  team: 'Looking for the best team…',
  alternatives: 'Looking for other teams…',
  relaxations: 'No team is possible as asked. Looking for what would be…',
}
