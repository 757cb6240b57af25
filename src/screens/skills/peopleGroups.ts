import type { Scope } from '#core/analysis/scope.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import type { Person } from '#core/model/person.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { byName } from './byName.ts'
import type { Grouping } from './skillsFilter.ts'

/** People who stand together in the grid, and what their holders are counted in. */
export interface PeopleGroup {
  readonly key: string
  readonly label: string
  /** `null`: people who have nothing in common but being in no team or chapter. */
  readonly countedIn: Scope | 'organisation' | null
  readonly members: readonly Member[]
  /** How many are in it, whoever of them is on show. */
  readonly size: number
  /** Who would be in it, were it not for the scenario whose changes are looked at. */
  readonly removed?: readonly Member[]
}

export interface Member {
  readonly person: Person
  /** Where else the person belongs: the chapter, or the teams. */
  readonly detail: string
}

type Tables = Pick<Workspace, 'people' | 'teams' | 'chapters' | 'memberships' | 'organisation'>

/**
 * Everybody who is there on the day, by name, in groups. A person in two teams stands in both;
 * those in none come last. Linear in people and memberships, but for sorting names.
 */
export function peopleGroups(tables: Tables, grouping: Grouping, day: Day): PeopleGroup[] {
  const people = [...tables.people].filter((person) => isPresent(person, day)).sort(byName)
  const teamsOf = currentTeams(tables, day)
  const chapterName = ({ chapter }: Person): string =>
    (chapter === null ? null : tables.chapters.get(chapter))?.name ?? ''
  if (grouping === 'none') {
    const members = people.map((person) => ({ person, detail: chapterName(person) }))
    const label = tables.organisation.record.name
    return [{ key: 'all', label, countedIn: 'organisation', members, size: members.length }]
  }
  switch (grouping) {
    case 'team':
      return byTeam(tables, people, teamsOf, chapterName, day)
    case 'chapter':
      return byChapter(tables, people, teamsOf)
    case 'role':
    case 'location':
      return byText(people, grouping, chapterName)
  }
}

/** Roles and locations are free text; the same text in other case is the same group. */
function byText(
  people: readonly Person[],
  field: 'role' | 'location',
  chapterName: (person: Person) => string,
): PeopleGroup[] {
  const groups = new Map<string, { label: string; members: Member[] }>()
  for (const person of people) {
    const label = person[field].trim()
    const member = { person, detail: chapterName(person) }
    const key = label.toLowerCase()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { label, members: [member] })
    else group.members.push(member)
  }
  const unnamed = groups.get('')
  groups.delete('')
  const named = [...groups]
    .map(([key, { label, members }]) => ({ id: key, name: label, members }))
    .sort(byName)
  return [
    ...named.map(({ id, name, members }) => ({
      key: id,
      label: name,
      countedIn: null,
      members,
      size: members.length,
    })),
    ...rest(`No ${field}`, unnamed?.members),
  ]
}

function byTeam(
  { teams }: Tables,
  people: readonly Person[],
  teamsOf: ReadonlyMap<PersonId, ReadonlySet<TeamId>>,
  chapterName: (person: Person) => string,
  day: Day,
): PeopleGroup[] {
  const groups = new Map<TeamId | null, Member[]>()
  const counted = [...teams].filter((team) => isCounted(team, day)).sort(byName)
  for (const { id } of counted) groups.set(id, [])
  groups.set(null, [])
  for (const person of people) {
    const member = { person, detail: chapterName(person) }
    const of = teamsOf.get(person.id) ?? none
    for (const team of of.size === 0 ? [null] : of) groups.get(team)?.push(member)
  }
  return [
    ...counted.map(({ id, name }) => {
      const members = groups.get(id) ?? []
      const countedIn = { kind: 'team', id } as const
      return { key: id, label: name, countedIn, members, size: members.length }
    }),
    ...rest('Not in a team', groups.get(null)),
  ]
}

function byChapter(
  { chapters, teams }: Tables,
  people: readonly Person[],
  teamsOf: ReadonlyMap<PersonId, ReadonlySet<TeamId>>,
): PeopleGroup[] {
  const known = [...chapters].sort(byName)
  const groups = new Map<string | null, Member[]>()
  for (const person of people) {
    const home = person.chapter === null ? null : (chapters.get(person.chapter)?.id ?? null)
    const detail = [...(teamsOf.get(person.id) ?? none)]
      .map((team) => teams.get(team)?.name ?? '')
      .sort()
      .join(', ')
    const group = groups.get(home)
    if (group === undefined) groups.set(home, [{ person, detail }])
    else group.push({ person, detail })
  }
  return [
    ...known.flatMap(({ id, name }) => {
      const members = groups.get(id) ?? []
      // A chapter of skills only has nobody to rate.
      const countedIn = { kind: 'chapter', id } as const
      if (members.length === 0) return []
      return [{ key: id, label: name, countedIn, members, size: members.length }]
    }),
    ...rest('No chapter', groups.get(null)),
  ]
}

function rest(label: string, members: readonly Member[] = []): PeopleGroup[] {
  if (members.length === 0) return []
  return [{ key: '', label, countedIn: null, members, size: members.length }]
}

const none: ReadonlySet<TeamId> = new Set()

/** The counted teams in which each person is on the day. */
function currentTeams(
  { memberships, teams }: Tables,
  day: Day,
): ReadonlyMap<PersonId, ReadonlySet<TeamId>> {
  const counted = new Set([...teams].filter((team) => isCounted(team, day)).map(({ id }) => id))
  const teamsOf = new Map<PersonId, Set<TeamId>>()
  for (const membership of memberships) {
    const { person, team } = membership
    if (!counted.has(team) || !isCurrent(membership, day)) continue
    const of = teamsOf.get(person)
    if (of === undefined) teamsOf.set(person, new Set([team]))
    else of.add(team)
  }
  return teamsOf
}
