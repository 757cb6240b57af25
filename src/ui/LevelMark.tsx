import { classes } from './classes.ts'
import styles from './LevelMark.module.css'

export interface LevelMarkProps {
  readonly digit: number
  /** Highest digit of the scale. */
  readonly highest?: number
  /** What the digit means: `Practitioner`. */
  readonly label: string
}

/** A digit on the tint of its place in the scale. */
export function LevelMark({ digit, highest = 4, label }: LevelMarkProps) {
  return (
    <span className={classes(styles.mark, tintClass(digit, highest))} title={`${digit} · ${label}`}>
      {digit}
      <span className="visually-hidden"> · {label}</span>
    </span>
  )
}

/** Class of the background and ink for a digit of a scale; the ramp has five steps. */
export function tintClass(digit: number, highest = 4): string {
  const step = digit <= 0 ? 0 : Math.min(4, Math.max(1, Math.round((4 * digit) / highest)))
  return classes(styles[`tint${step}`])
}
