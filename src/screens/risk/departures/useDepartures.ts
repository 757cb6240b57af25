import { useMemo } from 'react'
import { type DepartureImpact, departureImpact } from '#core/analysis/departureImpact.ts'
import type { PersonId } from '#core/model/ids.ts'
import type { Person } from '#core/model/person.ts'
import { isPresent } from '#core/model/standing.ts'
import { useSessionState } from '#session/react.ts'
import { useRiskParam } from '../useRisk.ts'
import { parseLeavers, serializeLeavers } from './leavers.ts'

export interface Departures {
  /** Those chosen who are here on the day. */
  readonly people: readonly Person[]
  /** How many the address names besides who are not. */
  readonly absent: number
  readonly choose: (people: readonly PersonId[]) => void
  /** `null`: nobody is chosen. */
  readonly impact: { readonly all: DepartureImpact; readonly confident: DepartureImpact } | null
}

/** Who is chosen to leave, kept in the address, and what that does: worked out once a choice. */
export function useDepartures(): Departures {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const [text, setText] = useRiskParam('people')
  const ids = useMemo(() => parseLeavers(text), [text])
  const people = useMemo(
    () =>
      ids.flatMap((id) => {
        const person = workspace.people.get(id)
        return person !== undefined && isPresent(person, day) ? person : []
      }),
    [ids, workspace.people, day],
  )
  const impact = useMemo(() => {
    if (people.length === 0) return null
    const leaving = people.map(({ id }) => id)
    return {
      all: departureImpact(coverage, leaving),
      confident: departureImpact(coverage.confident(), leaving),
    }
  }, [people, coverage])
  return {
    people,
    absent: ids.length - people.length,
    choose: (chosen) => setText(serializeLeavers(chosen)),
    impact,
  }
}
