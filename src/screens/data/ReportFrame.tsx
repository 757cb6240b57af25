import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './ImportPanel.module.css'

interface FrameProps {
  readonly text: ReactNode
  readonly actions: ReactNode
  readonly children?: ReactNode
}

/** The heading that everybody looks for, what happened in a sentence, and what can be done. */
export function ReportFrame({ text, actions, children }: FrameProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // What came in answer to the person's choice is where they read on.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby={id} className={styles.report}>
      <div className={styles.said}>
        <h3 id={id} ref={heading} tabIndex={-1} className={styles.heading}>
          Import report
        </h3>
        <p>{text}</p>
      </div>
      {children}
      <div className={styles.reportFoot}>{actions}</div>
    </section>
  )
}
