import { useVirtualizer } from '@tanstack/react-virtual'
import { Check } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { PersonId } from '#core/model/ids.ts'
import { classes } from '#ui/classes.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import type { Leaver } from './leavers.ts'
import styles from './PersonList.module.css'

interface Props {
  readonly label: string
  readonly leavers: readonly Leaver[]
  readonly chosen: ReadonlySet<PersonId>
  readonly onToggle: (person: PersonId) => void
  readonly list: RefObject<HTMLDivElement | null>
}

const rowHeight = 46

/**
 * People to tick, in the listbox pattern of the ARIA Authoring Practices: one tab stop, arrows
 * move, Space and Enter tick. However many there are, the ones in sight are drawn.
 */
export function PersonList({ label, leavers, chosen, onToggle, list }: Props) {
  const id = useId()
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, leavers.length - 1)
  const virtual = useVirtualizer({
    count: leavers.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // The active one is named by the list, so that it must be there.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(count - 1, endIndex + overscan)
      const drawn = Array.from({ length: last - first + 1 }, (_, at) => first + at)
      if (active >= 0 && active < first) drawn.unshift(active)
      if (active > last) drawn.push(active)
      return drawn
    },
  })
  const steer = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowHeight) - 1)
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: leavers.length - 1,
    }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      const next = Math.max(0, Math.min(leavers.length - 1, to))
      setActive(next)
      virtual.scrollToIndex(next)
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      const leaver = leavers[active]
      if (leaver !== undefined) onToggle(leaver.person.id)
    }
  }
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={steer}
    >
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const leaver = leavers[index]
          if (leaver === undefined) return null
          const { person, name, chapter, teams, lastDay, sole } = leaver
          const isChosen = chosen.has(person.id)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={isChosen}
              aria-setsize={leavers.length}
              aria-posinset={index + 1}
              className={classes(styles.option, index === active && styles.active)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(index)
                onToggle(person.id)
              }}
            >
              <span aria-hidden="true" className={classes(styles.box, isChosen && styles.ticked)}>
                {isChosen ? <Check /> : null}
              </span>
              <span className={styles.who}>
                <span className={styles.name}>{name}</span>
                <span className={styles.where}>
                  {[
                    ...(lastDay === null ? [] : [`last day ${dayWords(lastDay)}`]),
                    chapter || 'no chapter',
                    teams || 'no team',
                  ].join(' · ')}
                </span>
              </span>
              {sole === 0 ? null : (
                <span className={styles.sole}>
                  only holder
                  <br />
                  of {sole}
                </span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
