import styles from './ChangeMark.module.css'
import { type ChangeKind, changeSigns } from './changeSigns.ts'
import { classes } from './classes.ts'

/** The outline of what differs: solid, dashed or dotted, in the colour of the difference. */
export function changeClass(kind: ChangeKind): string {
  return classes(styles.outline, styles[kind])
}

export interface ChangeMarkProps {
  readonly kind: ChangeKind
  /** What it says to those who do not see it, and when it is pointed at; absent: said beside it. */
  readonly label?: string
}

/** The sign of a difference. */
export function ChangeMark({ kind, label }: ChangeMarkProps) {
  return (
    <span title={label} className={classes(styles.mark, changeClass(kind))}>
      <span aria-hidden="true">{changeSigns[kind]}</span>
      {label === undefined ? null : <span className="visually-hidden">{label}</span>}
    </span>
  )
}
