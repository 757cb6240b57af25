import { useCallback, useMemo } from 'react'
import { hasConfidentRating } from '#core/analysis/confidence.ts'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { type DepartureImpact, departureImpact } from '#core/analysis/departureImpact.ts'
import type { PersonId } from '#core/model/ids.ts'
import type { Person } from '#core/model/person.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'
import { parseIds, serializeIds } from '../idList.ts'
import { useRiskParam } from '../useRisk.ts'

/** What departures do by confident ratings only: not worked out yet, or there are none. */
export type ConfidentDeparture = DepartureImpact | 'pending' | 'none'

export interface DeparturesImpact {
  readonly all: DepartureImpact
  readonly confident: ConfidentDeparture
}

export interface Departures {
  /** Those chosen who are here on the day. */
  readonly people: readonly Person[]
  /** How many the address names besides who are not. */
  readonly absent: number
  readonly choose: (people: readonly PersonId[]) => void
  /** `null`: nobody is chosen. */
  readonly impact: DeparturesImpact | null
}

/** Who is chosen to leave, kept in the address, and what that does: worked out once a choice. */
export function useDepartures(): Departures {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const [text, setText] = useRiskParam('people')
  const ids = useMemo(() => parseIds<PersonId>(text), [text])
  const people = useMemo(
    () =>
      ids.flatMap((id) => {
        const person = workspace.people.get(id)
        return person !== undefined && isPresent(person, day) ? person : []
      }),
    [ids, workspace.people, day],
  )
  const leaving = useMemo(() => people.map(({ id }) => id), [people])
  const all = useMemo(
    () => (leaving.length === 0 ? null : departureImpact(coverage, leaving)),
    [leaving, coverage],
  )
  const start = useCallback(
    () => confidentDeparture(workspace, coverage, leaving),
    [workspace, coverage, leaving],
  )
  const { result } = useInSlices(`${day} ${serializeIds(leaving)}`, start)
  const impact = useMemo(
    () => (all === null ? null : { all, confident: result ?? ('pending' as const) }),
    [all, result],
  )
  return {
    people,
    absent: ids.length - people.length,
    choose: (chosen) => setText(serializeIds(chosen)),
    impact,
  }
}

/** The first time on a day, every rating is gone through. */
function* confidentDeparture(
  { ratings }: Workspace,
  coverage: CoverageIndex,
  leaving: readonly PersonId[],
): Generator<void, ConfidentDeparture> {
  if (leaving.length === 0 || !hasConfidentRating(ratings, coverage.day)) return 'none'
  yield
  return departureImpact(yield* coverage.confident(), leaving)
}
