import { useMemo } from 'react'
import { useSessionState } from '#session/react.ts'
import { maskNames } from './maskNames.ts'
import { type Named, usePersonNames } from './personNames.ts'

const nobody: readonly Named[] = []

/**
 * How a text that names people is said here: as it is, or with their names hidden. `former`:
 * names that are not in the organisation, or not any more, and may stand in the text.
 */
export function useSaid(former: readonly Named[] = nobody): (text: string) => string {
  const people = useSessionState((state) => state.workspace.people)
  const { nameOf, areHidden } = usePersonNames()
  return useMemo(() => {
    if (!areHidden) return (text) => text
    const called = (person: Named) =>
      people.get(person.id) === undefined ? 'somebody who was here' : nameOf(person)
    return (text) => maskNames(text, [...people, ...former], called)
  }, [people, former, nameOf, areHidden])
}
