import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { classes } from './classes.ts'
import styles from './Progress.module.css'

/** How far something has come: `fraction` is from 0 to 1. */
export function Progress({
  label,
  fraction,
}: {
  readonly label: string
  readonly fraction: number
}) {
  return (
    <ProgressBar value={Math.round(100 * fraction)} className={classes(styles.progress)}>
      {({ percentage = 0, valueText }) => (
        <>
          <div className={styles.line}>
            <Label>{label}</Label>
            <span>{valueText}</span>
          </div>
          <div className={styles.track}>
            <div className={styles.fill} style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  )
}

/** Something is on its way, nobody knows how long. */
export function Waiting({ label }: { readonly label: string }) {
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.spinner} aria-hidden="true" />
      {label}
    </div>
  )
}
