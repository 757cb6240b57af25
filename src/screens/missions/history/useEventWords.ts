import { useMemo } from 'react'
import type { Membership } from '#core/model/membership.ts'
import { listed } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import { valueWords } from '../missionWords.ts'
import type { MissionEvent } from './missionEvents.ts'

interface EventWords {
  readonly title: string
  /** What somebody wrote about it; empty: nothing. */
  readonly text: string
}

/** How what happened is said, people called as the screen calls them. */
export function useEventWords(): (event: MissionEvent) => EventWords {
  const { people, charters } = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const said = useSaid()
  return useMemo(() => {
    const named = (stays: readonly Membership[]) => {
      const ids = [...new Set(stays.map(({ person }) => person))]
      const names = ids.map((id) => {
        const person = people.get(id)
        return person === undefined ? 'somebody who was here' : nameOf(person)
      })
      return listed(names, 6)
    }
    return (event) => {
      switch (event.kind) {
        case 'status': {
          const { from, to, reason } = event.transition
          return { title: `${from} → ${to}`, text: said(reason) }
        }
        case 'slip': {
          const { from, to, reason } = event.postponement
          return {
            title: `Target day slipped from ${dayWords(from)} to ${dayWords(to)}`,
            text: said(reason),
          }
        }
        case 'reading': {
          const { team, value, note } = event.reading
          const unit = charters.get(team)?.unit ?? ''
          return { title: `Measured ${valueWords(value, unit)}`, text: said(note) }
        }
        case 'lesson':
          return { title: 'Learnt', text: said(event.lesson.text) }
        case 'joined':
          return { title: `${named(event.stays)} joined`, text: '' }
        case 'left':
          return { title: `Last day of ${named(event.stays)}`, text: '' }
      }
    }
  }, [people, charters, nameOf, said])
}
