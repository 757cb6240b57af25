import { type DayRange, DayRanges } from '#core/analysis/daySpans.ts'
import type { Fragmentation } from '#core/analysis/fragmentation.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'

/** Days on which somebody's missions together take more than all of their time. */
export interface Overload extends DayRange {
  /** Percent of their time that the missions add up to. */
  readonly allocation: number
  readonly teams: readonly TeamId[]
}

export function overloadsIn(
  found: readonly Fragmentation[],
): ReadonlyMap<PersonId, readonly Overload[]> {
  const ranges = new DayRanges()
  const overloads = new Map<PersonId, readonly Overload[]>()
  for (const it of found) {
    if (it.kind !== 'over-allocated') continue
    overloads.set(
      it.person,
      it.spans.map(({ from, to, allocation, teams }) => ({
        ...ranges.of(from, to),
        allocation,
        teams,
      })),
    )
  }
  return overloads
}
