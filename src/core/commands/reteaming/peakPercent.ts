import type { Day } from '../../model/day.ts'
import type { PersonId } from '../../model/ids.ts'
import { type Membership, tidyPercent } from '../../model/membership.ts'
import { isCurrent } from '../../model/standing.ts'
import type { Workspace } from '../../model/workspace.ts'
import { hasEnded } from '../mission/statusRules.ts'

/**
 * The most percent that each of the people has in teams that have not ended, on any day from the
 * day on; 0 for who is in none. Percent that is planned in a team that does not count yet is
 * percent all the same.
 */
export function peakPercents(
  { memberships, teams }: Workspace,
  people: ReadonlySet<PersonId>,
  day: Day,
): ReadonlyMap<PersonId, number> {
  const staysOf = new Map<PersonId, Membership[]>([...people].map((person) => [person, []]))
  for (const stay of memberships) {
    const own = staysOf.get(stay.person)
    const team = own === undefined ? undefined : teams.get(stay.team)
    if (own === undefined || team === undefined || hasEnded(team)) continue
    if (stay.to === null || stay.to >= day) own.push(stay)
  }
  const peaks = new Map<PersonId, number>()
  for (const [person, stays] of staysOf) {
    // The sum can only rise where something begins.
    const days = [day, ...stays.flatMap(({ from }) => (from !== null && from > day ? from : []))]
    peaks.set(person, Math.max(...days.map((it) => percentOn(stays, it))))
  }
  return peaks
}

function percentOn(stays: readonly Membership[], day: Day): number {
  return tidyPercent(
    stays.reduce((sum, stay) => sum + (isCurrent(stay, day) ? stay.allocation : 0), 0),
  )
}
