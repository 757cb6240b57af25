import type { Day } from '../../model/day.ts'
import type { PersonId, TeamId } from '../../model/ids.ts'
import { type Membership, overlaps } from '../../model/membership.ts'

/**
 * Who of some people is, or has been, in a team with whom: both on one day at least, up to the day.
 * The mission that they are to meet in does not count. A step is the pairs of one team; in all it is
 * linear in the stays, and in the pairs of those people who share a team.
 */
export function* teammatesInSteps(
  memberships: Iterable<Membership>,
  people: Iterable<PersonId>,
  { day, mission }: { readonly day: Day; readonly mission: TeamId },
): Generator<void, ReadonlyMap<PersonId, ReadonlySet<PersonId>>> {
  const mates = new Map(Array.from(people, (id) => [id, new Set<PersonId>()]))
  const byTeam = new Map<TeamId, Membership[]>()
  for (const stay of memberships) {
    const isBegun = stay.from === null || stay.from <= day
    if (!isBegun || stay.team === mission || !mates.has(stay.person)) continue
    const stays = byTeam.get(stay.team)
    if (stays === undefined) byTeam.set(stay.team, [stay])
    else stays.push(stay)
  }
  for (const stays of byTeam.values()) {
    yield
    for (const [at, a] of stays.entries()) {
      for (let next = at + 1; next < stays.length; next++) {
        const b = stays[next] as Membership
        if (a.person === b.person || !overlaps(a, b)) continue
        mates.get(a.person)?.add(b.person)
        mates.get(b.person)?.add(a.person)
      }
    }
  }
  return mates
}

/** The same in one go, for the people of one team. */
export function teammates(
  ...given: Parameters<typeof teammatesInSteps>
): ReadonlyMap<PersonId, ReadonlySet<PersonId>> {
  const steps = teammatesInSteps(...given)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
