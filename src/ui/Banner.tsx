import type { ReactNode } from 'react'
import styles from './Banner.module.css'
import { classes } from './classes.ts'

export interface BannerProps {
  readonly tone: 'info' | 'risk'
  readonly children: ReactNode
  /** Buttons at the end. */
  readonly actions?: ReactNode
}

/** A lasting sentence over the whole width, announced when it comes. */
export function Banner({ tone, children, actions }: BannerProps) {
  return (
    <div className={classes(styles.banner, tone === 'risk' && styles.risk)}>
      <div role="status" className={styles.text}>
        {children}
      </div>
      {actions}
    </div>
  )
}
