import { useMemo } from 'react'
import type { Stall } from '#core/analysis/mission/stalls.ts'
import type { PersonId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import { usePersonNames } from '../../analysis/personNames.ts'

/** How a reason to be stalled is said, people called as the screen calls them. */
export function useStallWords(): (stall: Stall) => string {
  const people = useSessionState((state) => state.workspace.people)
  const { nameOf } = usePersonNames()
  return useMemo(() => {
    const named = (id: PersonId) => {
      const person = people.get(id)
      return person === undefined ? '' : nameOf(person)
    }
    return (stall) => stallWords(stall, named)
  }, [people, nameOf])
}

export function stallWords(stall: Stall, nameOf: (owner: PersonId) => string): string {
  const days = counted(stall.days, 'day', 'days')
  switch (stall.kind) {
    case 'past-review':
      return `Review was due ${dayWords(stall.review)}, ${days} ago`
    case 'past-target':
      return `${days} past its target day`
    case 'slipped-twice': {
      const times = stall.slips.length === 2 ? 'twice' : `${stall.slips.length} times`
      return `Target day slipped ${times}`
    }
    case 'no-reading':
      return stall.last === null ? `No reading yet in ${days}` : `No reading for ${days}`
    case 'owner-left':
      return `Product owner ${nameOf(stall.owner)} left ${dayWords(stall.since)}`
    case 'achieved-waiting':
      return `Achieved ${days} ago and not disbanded`
  }
}
