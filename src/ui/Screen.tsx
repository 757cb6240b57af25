import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import styles from './Screen.module.css'

export interface ScreenProps {
  readonly title: string
  readonly summary?: ReactNode
  /** Buttons that are about the whole screen, at the end of the title's row. */
  readonly actions?: ReactNode
  /** One row of fields, segments and buttons; a Legend goes to its end. */
  readonly tools?: ReactNode
  /** The pane on the right, which explains what is selected. */
  readonly aside?: ReactNode
  /** Name of the pane, for screen readers. */
  readonly asideLabel?: string
  /** The content scrolls as a page. Off where a grid inside scrolls by itself. */
  readonly isScrolling?: boolean
  readonly children: ReactNode
}

/** What every screen is: a title, a sentence, tools, the thing itself, and a pane that explains it. */
export function Screen({
  title,
  summary,
  actions,
  tools,
  aside,
  asideLabel = 'Details',
  isScrolling = false,
  children,
}: ScreenProps) {
  return (
    <div className={classes(styles.screen, aside !== undefined && styles.withAside)}>
      <div className={styles.main}>
        <div className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
          {summary === undefined ? null : <p className={styles.summary}>{summary}</p>}
        </div>
        {tools === undefined ? null : <div className={styles.tools}>{tools}</div>}
        <div className={classes(styles.body, isScrolling && styles.scrolling)}>{children}</div>
      </div>
      {aside === undefined ? null : (
        // A pane that scrolls must be reachable without a mouse.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <aside tabIndex={0} aria-label={asideLabel} className={styles.aside}>
          {aside}
        </aside>
      )}
    </div>
  )
}

export interface LegendProps {
  readonly items: readonly { readonly sign: ReactNode; readonly text: string }[]
}

export function Legend({ items }: LegendProps) {
  return (
    <ul aria-label="Legend" className={styles.legend}>
      {items.map(({ sign, text }) => (
        <li key={text} className={styles.legendItem}>
          {sign}
          {text}
        </li>
      ))}
    </ul>
  )
}

export interface PanelProps {
  readonly title: string
  readonly tools?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function Panel({ title, tools, className, children }: PanelProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes(styles.panel, className)}>
      <div className={styles.panelHead}>
        <h2 id={id} className={styles.panelTitle}>
          {title}
        </h2>
        {tools === undefined ? null : <div className={styles.panelTools}>{tools}</div>}
      </div>
      <div className={styles.panelBody}>{children}</div>
    </section>
  )
}

export interface FigureProps {
  readonly number: string
  readonly text: string
  /** The reason: a number never stands without it. */
  readonly note: ReactNode
  /** Where the number is opened to what it counts. The whole card leads there. */
  readonly href?: string | undefined
}

/** A number that matters, with its words and its reason. */
export function Figure({ number, text, note, href }: FigureProps) {
  return (
    <div className={styles.figure}>
      <span className={styles.number}>{number}</span>
      {href === undefined ? (
        text
      ) : (
        <a className={styles.figureLink} href={href}>
          {text}
        </a>
      )}
      <span className={styles.figureNote}>{note}</span>
    </div>
  )
}
