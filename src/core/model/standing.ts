import type { Day } from './day.ts'
import type { Membership } from './membership.ts'
import type { Person } from './person.ts'
import type { Team, TeamStatus } from './team.ts'

// What holds on a day. Bounds that are not known do not bind.

/** Whether the person belongs to the organisation: has started and not left. */
export function isPresent(person: Person, day: Day): boolean {
  return within(day, person.starts, person.leaves)
}

/** Whether the stay covers the day. The person may have left all the same: see `isPresent`. */
export function isCurrent(membership: Membership, day: Day): boolean {
  return within(day, membership.from, membership.to)
}

const standing: ReadonlySet<TeamStatus> = new Set(['forming', 'active', 'paused', 'achieved'])

/**
 * Whether the team counts: formed, not yet disbanded, and neither proposed nor abandoned. A
 * disbanded team counts on the days before its date, and on none where that is unknown.
 */
export function isCounted(team: Team, day: Day): boolean {
  if (team.formed !== null && day < team.formed) return false
  if (team.status === 'disbanded') return team.disbanded !== null && day < team.disbanded
  return standing.has(team.status) && (team.disbanded === null || day < team.disbanded)
}

function within(day: Day, first: Day | null, last: Day | null): boolean {
  return (first === null || first <= day) && (last === null || day <= last)
}
