import { classes } from './classes.ts'
import styles from './LevelMark.module.css'
import { levelTint } from './levelTint.ts'

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

/** Class of the background and ink for a digit of a scale. */
export function tintClass(digit: number, highest = 4): string {
  return classes(styles[`tint${levelTint(digit, highest)}`])
}
