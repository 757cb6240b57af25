import { useMemo } from 'react'
import { useSessionState } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { maskNames } from './maskNames.ts'

/** How a text that names people is said here: as it is, or with their names hidden. */
export function useSaid(): (text: string) => string {
  const people = useSessionState((state) => state.workspace.people)
  const { nameOf, areHidden } = usePersonNames()
  return useMemo(
    () => (areHidden ? (text) => maskNames(text, people, nameOf) : (text) => text),
    [people, nameOf, areHidden],
  )
}
