import type { KeyboardEvent } from 'react'
import { classes } from '#ui/classes.ts'
import styles from './RiskTabs.module.css'
import type { RiskView } from './views.ts'

interface Props {
  readonly views: readonly RiskView[]
  readonly chosen: RiskView
  readonly hrefOf: (view: RiskView) => string
  /** Id of the panel that the tabs are of. */
  readonly panel: string
}

/**
 * The views as links, so that Back leads to the one before, in the tabs pattern of the ARIA
 * Authoring Practices: one tab stop, arrows move, Enter and Space open. (The component library's
 * tabs render what they hold twice, and here that is a grid.)
 */
export function RiskTabs({ views, chosen, hrefOf, panel }: Props) {
  const steer = (event: KeyboardEvent<HTMLElement>) => {
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
    const at = tabs.indexOf(event.target as HTMLElement)
    if (event.key === ' ') tabs[at]?.click()
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    if (to === undefined && event.key !== ' ') return
    event.preventDefault()
    if (to !== undefined) tabs[to]?.focus()
  }
  return (
    <div role="tablist" aria-label="Views of the risk" className={styles.tabs} onKeyDown={steer}>
      {views.map((view) => (
        <a
          key={view.name}
          id={tabId(view)}
          role="tab"
          href={hrefOf(view)}
          aria-selected={view === chosen}
          aria-controls={view === chosen ? panel : undefined}
          tabIndex={view === chosen ? 0 : -1}
          className={classes(styles.tab, view === chosen && styles.chosen)}
        >
          {view.label}
        </a>
      ))}
    </div>
  )
}

export function tabId({ name }: RiskView): string {
  return `risk-tab-${name}`
}
