import type { Day } from '../../model/day.ts'
import type { TeamId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import { compareNamed, compareText } from '../../model/naming.ts'
import type { Person } from '../../model/person.ts'
import { isCurrent, isPresent } from '../../model/standing.ts'
import type { Team } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'

/** Somebody whose time becomes free when a team ends. */
export interface FreedPerson {
  readonly person: Person
  /** First day on which they are free: the day of the end, or that on which they would have come to it. */
  readonly from: Day
  /** Percent of their time that they give the team then. */
  readonly allocation: number
  /** Their role in it; empty where none is stated. */
  readonly role: string
  /** Their stays in other teams on that day, by the team's name. */
  readonly others: readonly { readonly team: Team; readonly allocation: number }[]
}

/**
 * Who is free, when and how much, when a team ends on a day: everybody with a stay in it that
 * would have gone on, by name. Who is not in the organisation then is left out. Linear in stays.
 */
export function freedPeople(workspace: Workspace, team: TeamId, day: Day): FreedPerson[] {
  const stays = new Map<Person, Membership[]>()
  for (const stay of workspace.memberships) {
    const person = stay.team === team ? workspace.people.get(stay.person) : undefined
    if (person === undefined) continue
    const from = firstFree(stay, person, day)
    if (!isCurrent(stay, from) || !isPresent(person, from)) continue
    const own = stays.get(person)
    if (own === undefined) stays.set(person, [stay])
    else own.push(stay)
  }
  const elsewhere = new Map<Person, Membership[]>()
  for (const stay of workspace.memberships) {
    const person = stay.team === team ? undefined : workspace.people.get(stay.person)
    if (person === undefined || !stays.has(person)) continue
    const own = elsewhere.get(person)
    if (own === undefined) elsewhere.set(person, [stay])
    else own.push(stay)
  }
  return [...stays]
    .map(([person, own]) => freedPerson(workspace, person, own, elsewhere.get(person) ?? [], day))
    .sort((a, b) => compareNamed(a.person, b.person))
}

function freedPerson(
  { teams }: Workspace,
  person: Person,
  own: readonly Membership[],
  elsewhere: readonly Membership[],
  day: Day,
): FreedPerson {
  const [from = day] = own.map((stay) => firstFree(stay, person, day)).sort(compareText)
  const current = own.filter((stay) => isCurrent(stay, from))
  const others = elsewhere
    .filter((stay) => isCurrent(stay, from))
    .flatMap(({ team, allocation }) => {
      const record = teams.get(team)
      return record === undefined ? [] : { team: record, allocation }
    })
    .sort((a, b) => compareNamed(a.team, b.team))
  const allocation = current.reduce((sum, stay) => sum + stay.allocation, 0)
  const role = current.find((stay) => stay.role !== '')?.role ?? ''
  return { person, from, allocation, role, others }
}

/** The day, or later the one on which the stay begins for somebody who has started. */
function firstFree({ from }: Membership, { starts }: Person, day: Day): Day {
  return [from, starts].reduce<Day>((last, it) => (it !== null && it > last ? it : last), day)
}
