import type { KeyboardEvent } from 'react'
import { classes } from './classes.ts'
import styles from './Tabs.module.css'

export interface Tab {
  /** Tells the tabs of one list apart. */
  readonly name: string
  readonly label: string
  readonly href: string
}

export interface TabsProps {
  /** What the tabs are of, for screen readers. */
  readonly label: string
  readonly tabs: readonly Tab[]
  /** Name of the one that is open. */
  readonly chosen: string
  /** Id of the panel that the tabs are of. */
  readonly panel: string
}

/**
 * Tabs as links, so that Back leads to the one before, in the tabs pattern of the ARIA
 * Authoring Practices: one tab stop, arrows move, Enter and Space open. (The component library's
 * tabs render what they hold twice, and that may be a grid.)
 */
export function Tabs({ label, tabs, chosen, panel }: TabsProps) {
  const steer = (event: KeyboardEvent<HTMLElement>) => {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
    const at = all.indexOf(event.target as HTMLElement)
    if (event.key === ' ') all[at]?.click()
    const to = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key]
    if (to === undefined && event.key !== ' ') return
    event.preventDefault()
    if (to !== undefined) all[to]?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={steer}>
      {tabs.map((tab) => (
        <a
          key={tab.name}
          id={tabId(panel, tab.name)}
          role="tab"
          href={tab.href}
          aria-selected={tab.name === chosen}
          aria-controls={tab.name === chosen ? panel : undefined}
          tabIndex={tab.name === chosen ? 0 : -1}
          className={classes(styles.tab, tab.name === chosen && styles.chosen)}
        >
          {tab.label}
        </a>
      ))}
    </div>
  )
}

/** Id of a tab, which names its panel. */
export function tabId(panel: string, name: string): string {
  return `${panel}-tab-${name}`
}
