import { Button } from '#ui/Button.tsx'
import { type Outdated, outdatedWords } from './outdated.ts'
import styles from './StaffingPart.module.css'

interface Props {
  readonly id: string
  readonly outdated: Outdated
  readonly onPropose: () => void
}

/** Why the answer below it cannot be taken up, and the way to one that can. */
export function OutdatedNotice({ id, outdated, onPropose }: Props) {
  return (
    <div className={styles.stale}>
      <span id={id}>{outdatedWords[outdated]}</span>
      <Button
        variant="primary"
        isDisabled={outdated === 'cannot-be-asked'}
        aria-describedby={id}
        onPress={onPropose}
      >
        Propose again
      </Button>
    </div>
  )
}
