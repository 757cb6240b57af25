import styles from './ShareBar.module.css'

interface Props {
  readonly before: number
  readonly after: number
}

/** How much of what is needed still stands: what stays is filled, what goes is dashed. */
export function ShareBar({ before, after }: Props) {
  const words =
    before === after ? percent(after) : `${percent(before)} before, ${percent(after)} after`
  return (
    <span role="img" aria-label={words} className={styles.bar}>
      <span className={styles.left} style={{ width: `${100 * after}%` }} />
      {before > after ? (
        <span className={styles.gone} style={{ width: `${100 * (before - after)}%` }} />
      ) : null}
    </span>
  )
}

/** "74 % → 37 %", "74 %" where it stays. */
export function shareWords({ before, after }: Props): string {
  return before === after ? percent(after) : `${percent(before)} → ${percent(after)}`
}

/** Whole percents; never 100 or 0 where something is missing or left. */
function percent(share: number): string {
  const rounded = Math.round(100 * share)
  if (rounded === 100 && share < 1) return '> 99 %'
  if (rounded === 0 && share > 0) return '< 1 %'
  return `${rounded} %`
}
