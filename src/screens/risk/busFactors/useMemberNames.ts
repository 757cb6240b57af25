import { useCallback } from 'react'
import type { ScopeHoldings } from '#core/analysis/holdings.ts'
import { useSessionState } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import type { NameOf } from './busFactorText.ts'

/** Names of people, or what stands for them, by their number in a scope. */
export function useMemberNames({ members }: ScopeHoldings): NameOf {
  const people = useSessionState((state) => state.workspace.people)
  const { nameOf } = usePersonNames()
  return useCallback(
    (number) => {
      const id = members[number]
      const person = id === undefined ? undefined : people.get(id)
      return person === undefined ? 'a deleted person' : nameOf(person)
    },
    [people, members, nameOf],
  )
}
