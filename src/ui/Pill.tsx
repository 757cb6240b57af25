import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Pill.module.css'

export type Tone = 'neutral' | 'risk' | 'gap' | 'ok' | 'accent'

export interface PillProps {
  readonly tone?: Tone
  /** What the pill says to a screen reader where its sign alone is too short: `▲ 3`. */
  readonly label?: string
  readonly children: ReactNode
}

export function Pill({ tone = 'neutral', label, children }: PillProps) {
  const className = classes(styles.pill, tone !== 'neutral' && styles[tone])
  if (label === undefined) return <span className={className}>{children}</span>
  return (
    <span className={className} title={label}>
      <span aria-hidden="true">{children}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}
