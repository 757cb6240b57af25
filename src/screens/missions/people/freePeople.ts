import type { Day } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import type { Person } from '#core/model/person.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'

export interface FreePerson {
  readonly person: Person
  /** Percent of their time that no team has on the day. */
  readonly free: number
}

/**
 * Who has time left on the day and is neither in the team nor to come: whose stays in teams that stand leave at
 * least so many percent. In no order that means anything. Linear in people and stays.
 */
export function freePeople(
  workspace: Workspace,
  { team, day, least }: { readonly team: TeamId; readonly day: Day; readonly least: number },
): FreePerson[] {
  const given = new Map<PersonId, number>()
  const inTeam = new Set<PersonId>()
  for (const stay of workspace.memberships) {
    const other = workspace.teams.get(stay.team)
    if (other === undefined) continue
    const isToCome = stay.from !== null && stay.from > day
    if (other.id === team && (isToCome || isCurrent(stay, day))) inTeam.add(stay.person)
    if (!isCurrent(stay, day)) continue
    if (!isCounted(other, day)) continue
    given.set(stay.person, (given.get(stay.person) ?? 0) + stay.allocation)
  }
  return [...workspace.people].flatMap((person) => {
    if (inTeam.has(person.id) || !isPresent(person, day)) return []
    const free = Math.round(100 - (given.get(person.id) ?? 0))
    return free >= least ? { person, free } : []
  })
}
