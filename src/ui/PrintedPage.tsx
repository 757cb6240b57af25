import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { classes } from './classes.ts'
import styles from './PrintedPage.module.css'

interface PrintedPageProps {
  /** Its typeface, and the `page` whose margins it has. */
  readonly className: string | undefined
  readonly children: ReactNode
}

/** What stands on paper in the place of the whole page; nobody sees it on the screen. */
export function PrintedPage({ className, children }: PrintedPageProps) {
  return createPortal(
    <div className={classes(styles.printed, className)}>{children}</div>,
    document.body,
  )
}
