import styles from './LoadBar.module.css'

interface Props {
  /** From 0 to 1; the words beside it say it. */
  readonly share: number
  /** The share that fills the bar. */
  readonly whole: number
}

/** How much of the largest share it is. */
export function LoadBar({ share, whole }: Props) {
  return (
    <span aria-hidden="true" className={styles.bar}>
      <span style={{ width: `${whole === 0 ? 0 : (100 * share) / whole}%` }} />
    </span>
  )
}
