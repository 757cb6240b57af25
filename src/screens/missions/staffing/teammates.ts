import type { Day } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { type Membership, overlaps } from '#core/model/membership.ts'
import type { Workspace } from '#core/model/workspace.ts'

/**
 * Who of some people has been in a team with whom on one day at least, up to the day; the mission
 * that they are to meet in does not count. Linear in the stays, and in the pairs of people in a team.
 */
export function teammates(
  { memberships }: Workspace,
  people: readonly PersonId[],
  { day, mission }: { readonly day: Day; readonly mission: TeamId },
): ReadonlyMap<PersonId, ReadonlySet<PersonId>> {
  const mates = new Map(people.map((person) => [person, new Set<PersonId>()]))
  const byTeam = new Map<TeamId, Membership[]>()
  for (const stay of memberships) {
    const isBegun = stay.from === null || stay.from <= day
    if (!isBegun || stay.team === mission || !mates.has(stay.person)) continue
    const stays = byTeam.get(stay.team) ?? []
    for (const other of stays) {
      if (other.person === stay.person || !overlaps(stay, other)) continue
      mates.get(stay.person)?.add(other.person)
      mates.get(other.person)?.add(stay.person)
    }
    byTeam.set(stay.team, [...stays, stay])
  }
  return mates
}
