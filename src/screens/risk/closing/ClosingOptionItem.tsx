import type { Finding } from '#core/analysis/finding.ts'
import type { ClosingOption } from '#core/planning/closingOptions.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './ClosingOptions.module.css'
import { closingWords } from './closingWords.ts'
import { takenUp } from './takenUp.ts'
import { closingOf } from './useClosing.ts'

interface Props {
  readonly option: ClosingOption
  readonly finding: Finding
  readonly onTakeUp: (option: ClosingOption) => void
}

/** One way: what it is, what speaks for or against it, what it does elsewhere, and the button. */
export function ClosingOptionItem({ option, finding, onTakeUp }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const words = closingWords(option, { workspace, finding, nameOf })
  const { title, detail, closes, opens, measures } = words
  const { label } = closingOf(option)
  const taken = takenUp(workspace, finding, option)
  // Fewer findings because less is asked for are no better state.
  const isBetter = option.kind !== 'stop-needing'
  return (
    <li className={styles.option}>
      <span className={styles.title}>{title}</span>
      <span>{detail}</span>
      {closes === '' && opens === '' ? null : (
        <span className={styles.effects}>
          {closes === '' ? null : (
            <span className={classes(isBetter && styles.closes)}>{closes}</span>
          )}
          {opens === '' ? null : <span className={styles.opens}>{opens}</span>}
        </span>
      )}
      {measures === '' ? null : <span className={styles.measures}>{measures}</span>}
      {taken === null ? (
        <Button size="small" aria-label={`${label}: ${title}`} onPress={() => onTakeUp(option)}>
          {label}
        </Button>
      ) : (
        <span className={styles.taken}>{taken}</span>
      )}
    </li>
  )
}
