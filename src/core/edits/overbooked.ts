import { addDays, type Day } from '../model/day.ts'
import { type Membership, tidyPercent } from '../model/membership.ts'
import { isCurrent } from '../model/standing.ts'
import type { StayChange } from './remakeMoves.ts'

/**
 * Whether a move as it was fitted would give somebody more than their whole time on a day, and more
 * than both what they have and what the step meant to give.
 *
 * @param stays all of the person's, as they are. Quadratic in these and the changes: few.
 */
export function isOverbooked(
  meant: readonly StayChange[],
  fitted: readonly StayChange[],
  stays: readonly Membership[],
): boolean {
  const changed = new Set(fitted.map(({ before, after }) => (after ?? before)?.id))
  const then = [
    ...stays.filter(({ id }) => !changed.has(id)),
    ...fitted.flatMap(({ after }) => after ?? []),
  ]
  const knew = meant.flatMap(({ before }) => before ?? [])
  const wanted = meant.flatMap(({ after }) => after ?? [])
  // Sums change only where a stay begins, or after it ends.
  const days = [...stays, ...then, ...knew, ...wanted].flatMap(({ from, to }) => [
    from ?? firstOfAll,
    ...(to === null || to >= lastOfAll ? [] : [addDays(to, 1)]),
  ])
  return [...new Set(days)].some((day) => {
    const total = percentOn(then, day)
    const given = percentOn(wanted, day)
    const more = Math.max(0, given - percentOn(knew, day))
    return total > Math.max(100, given, tidyPercent(percentOn(stays, day) + more))
  })
}

const firstOfAll = '0001-01-01' as Day
const lastOfAll = '9999-12-31' as Day

function percentOn(stays: readonly Membership[], day: Day): number {
  const current = stays.filter((stay) => isCurrent(stay, day))
  return tidyPercent(current.reduce((sum, { allocation }) => sum + allocation, 0))
}
