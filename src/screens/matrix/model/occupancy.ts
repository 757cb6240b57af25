import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Day } from '#core/model/day.ts'
import type { ChapterId, TeamId } from '#core/model/ids.ts'
import type { Membership } from '#core/model/membership.ts'
import type { Person } from '#core/model/person.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** A person in one team on the day; in no team, without a percentage. */
export interface Occupant {
  readonly person: Person
  readonly percent: number | null
}

type ByChapter = ReadonlyMap<ChapterId | null, readonly Occupant[]>

/** Who is in one team on the day. Stays the same object for as long as nothing in it changes. */
export interface TeamOccupancy {
  readonly size: number
  readonly byChapter: ByChapter
  readonly stays: readonly Membership[]
  readonly people: readonly (Person | undefined)[]
}

/** Where everybody is on a day. */
export interface Occupancy {
  readonly workspace: Workspace
  readonly day: Day
  readonly teams: ReadonlyMap<TeamId, TeamOccupancy>
  /** People here who are in no team that stands or is proposed. */
  readonly noTeam: TeamOccupancy
  /** How many people belong to the organisation on the day, by home chapter. */
  readonly chapterSizes: ReadonlyMap<ChapterId | null, number>
}

/**
 * One pass over the memberships, and over the people where those are others than before. Teams
 * in which nothing has changed since the previous one are taken over from it, so that whatever
 * was worked out for them can be kept as well. The coverage must be that of the workspace.
 */
export function occupancyOf(
  workspace: Workspace,
  coverage: CoverageIndex,
  previous: Occupancy | null = null,
): Occupancy {
  const { day } = coverage
  const known = previous !== null && previous.day === day ? previous : null
  if (known !== null && isSame(known.workspace, workspace)) return { ...known, workspace }
  const samePeople = known?.workspace.people === workspace.people
  const teams = new Map<TeamId, TeamOccupancy>()
  for (const [id, here] of staysByTeam(workspace, day)) {
    const before = known?.teams.get(id)
    const isKept = before !== undefined && sameItems(before.stays, here)
    if (isKept && samePeople) teams.set(id, before)
    else {
      const people = here.map(({ person }) => workspace.people.get(person))
      const same = isKept && sameItems(before.people, people)
      teams.set(id, same ? before : teamOccupancy(here, people, day))
    }
  }
  const now = { workspace, day, teams }
  if (known !== null && samePeople && known.workspace.teams === workspace.teams) {
    return { ...now, chapterSizes: known.chapterSizes, noTeam: noTeamAfter(known, now, coverage) }
  }
  return { ...now, ...everybody(now, coverage, known?.noTeam) }
}

type Teams = Pick<Occupancy, 'workspace' | 'day' | 'teams'>

/** Goes through all people. */
function everybody(
  { workspace, day }: Teams,
  coverage: CoverageIndex,
  before: TeamOccupancy | undefined,
): Pick<Occupancy, 'chapterSizes' | 'noTeam'> {
  const chapterSizes = new Map<ChapterId | null, number>()
  const people: Person[] = []
  for (const person of workspace.people) {
    if (!isPresent(person, day)) continue
    chapterSizes.set(person.chapter, (chapterSizes.get(person.chapter) ?? 0) + 1)
    if (!isPlaced(person, workspace, coverage)) people.push(person)
  }
  const same = before !== undefined && sameItems(before.people, people)
  return { chapterSizes, noTeam: same ? before : unplaced(people) }
}

/** Only memberships have changed: goes through the people of the teams concerned. */
function noTeamAfter(known: Occupancy, now: Teams, coverage: CoverageIndex): TeamOccupancy {
  const touched = new Set<Person>()
  const touch = (team: TeamOccupancy | undefined) => {
    for (const person of team?.people ?? []) if (person !== undefined) touched.add(person)
  }
  for (const [id, team] of now.teams) {
    const before = known.teams.get(id)
    if (before === team) continue
    touch(before)
    touch(team)
  }
  for (const [id, team] of known.teams) if (!now.teams.has(id)) touch(team)
  if (touched.size === 0) return known.noTeam
  const people = known.noTeam.people.flatMap((person) =>
    person === undefined || touched.has(person) ? [] : person,
  )
  for (const person of touched) {
    if (isPresent(person, now.day) && !isPlaced(person, now.workspace, coverage)) {
      people.push(person)
    }
  }
  return unplaced(people)
}

/** Whether a present person is in a team that counts as one. */
function isPlaced({ id }: Person, { teams }: Workspace, coverage: CoverageIndex): boolean {
  return coverage.scopesOf(id).some((scope) => {
    const team = scope.kind === 'team' ? teams.get(scope.id) : undefined
    return team !== undefined && placesPeople(team, coverage.day)
  })
}

/** Whether being in the team counts as being in a team. */
function placesPeople(team: Team, day: Day): boolean {
  return isCounted(team, day) || !['disbanded', 'abandoned'].includes(team.status)
}

function isSame(one: Workspace, other: Workspace): boolean {
  return (
    one.memberships === other.memberships &&
    one.people === other.people &&
    one.teams === other.teams
  )
}

function staysByTeam(workspace: Workspace, day: Day): ReadonlyMap<TeamId, Membership[]> {
  const groups = new Map<TeamId, Membership[]>()
  for (const stay of workspace.memberships) {
    if (!isCurrent(stay, day)) continue
    const group = groups.get(stay.team)
    if (group === undefined) groups.set(stay.team, [stay])
    else group.push(stay)
  }
  return groups
}

function teamOccupancy(
  stays: readonly Membership[],
  people: readonly (Person | undefined)[],
  day: Day,
): TeamOccupancy {
  const percents = new Map<Person, number>()
  for (const [at, { allocation }] of stays.entries()) {
    const person = people[at]
    if (person === undefined || !isPresent(person, day)) continue
    percents.set(person, (percents.get(person) ?? 0) + allocation)
  }
  const occupants = [...percents].map(([person, percent]) => ({ person, percent }))
  return { size: occupants.length, byChapter: grouped(occupants), stays, people }
}

function unplaced(people: readonly Person[]): TeamOccupancy {
  const occupants = people.map((person) => ({ person, percent: null }))
  return { size: people.length, byChapter: grouped(occupants), stays: [], people }
}

function grouped(occupants: readonly Occupant[]): ByChapter {
  const groups = new Map<ChapterId | null, Occupant[]>()
  for (const occupant of occupants) {
    const group = groups.get(occupant.person.chapter)
    if (group === undefined) groups.set(occupant.person.chapter, [occupant])
    else group.push(occupant)
  }
  return groups
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at])
}
