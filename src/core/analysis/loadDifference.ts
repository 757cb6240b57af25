import type { Edit } from '../edits/edit.ts'
import type { PersonId, TeamId } from '../model/ids.ts'
import { EntityTable } from '../model/tables.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Span } from './daySpans.ts'
import { type Fragmentation, fragmentation } from './fragmentation.ts'

/** Where people are spread too thin, or teams lack their shape, only before or only after. */
export interface LoadDifference {
  readonly closed: readonly Fragmentation[]
  /** Found only after, or on more days or with other figures than before. */
  readonly opened: readonly Fragmentation[]
}

/**
 * What an edit does to the load on people and the shape of teams: `fragmentation` before and after,
 * of the people and teams that it touches alone. What is found on the same days with the same
 * figures is left out. Linear in the edit and the memberships.
 */
export function loadDifference(
  before: Workspace,
  after: Workspace,
  edit: Edit,
  within: Span,
): LoadDifference {
  const touched = touchedBy(edit, before, after)
  const was = foundIn(before, touched, within)
  const is = foundIn(after, touched, within)
  return {
    closed: [...was].filter(([key]) => !is.has(key)).map(([, { found }]) => found),
    opened: [...is]
      .filter(([key, { figures }]) => was.get(key)?.figures !== figures)
      .map(([, { found }]) => found),
  }
}

interface Touched {
  readonly people: ReadonlySet<PersonId>
  readonly teams: ReadonlySet<TeamId>
}

function touchedBy(edit: Edit, ...states: readonly Workspace[]): Touched {
  const people = new Set<PersonId>()
  const teams = new Set<TeamId>()
  const changed = new Set<TeamId>()
  for (const { table, before, after } of edit.changes) {
    if (table === 'memberships') {
      for (const stay of [before, after]) {
        if (stay === null) continue
        people.add(stay.person)
        teams.add(stay.team)
      }
    } else if (table === 'people') {
      for (const person of [before, after]) if (person !== null) people.add(person.id)
    } else if (table === 'teams') {
      for (const team of [before, after]) {
        if (team === null) continue
        teams.add(team.id)
        changed.add(team.id)
        if (team.owner !== null) people.add(team.owner)
      }
    }
  }
  const changedPeople = new Set(
    edit.changes.flatMap(({ table, before, after }) =>
      table === 'people' ? [(after ?? before)?.id] : [],
    ),
  )
  for (const { memberships, teams: all } of states) {
    for (const { person, team } of memberships) {
      // Whether a team counts says which stays do; who is there, how many are in a team.
      if (changed.has(team)) people.add(person)
      if (changedPeople.has(person)) teams.add(team)
    }
    for (const { id, owner } of all) if (owner !== null && changedPeople.has(owner)) teams.add(id)
  }
  return { people, teams }
}

interface Found {
  readonly found: Fragmentation
  readonly figures: string
}

function foundIn(
  workspace: Workspace,
  { people, teams }: Touched,
  within: Span,
): Map<string, Found> {
  const owners = new Set(
    [...teams].flatMap((id) => workspace.teams.get(id)?.owner ?? []).concat([...people]),
  )
  const owned = [...workspace.teams].filter(({ owner }) => owner !== null && owners.has(owner))
  const stays = [...workspace.memberships].filter(
    ({ person, team }) => people.has(person) || teams.has(team),
  )
  const peopleHere = new Set([...owners, ...stays.map(({ person }) => person)])
  const teamsHere = new Set([
    ...teams,
    ...owned.map(({ id }) => id),
    ...stays.map(({ team }) => team),
  ])
  const part: Workspace = {
    ...workspace,
    people: EntityTable.of([...peopleHere].flatMap((id) => workspace.people.get(id) ?? [])),
    teams: EntityTable.of([...teamsHere].flatMap((id) => workspace.teams.get(id) ?? [])),
    memberships: EntityTable.of(stays),
  }
  const found = new Map<string, Found>()
  for (const it of fragmentation(part, within)) {
    const isHere = 'person' in it ? people.has(it.person) : teams.has(it.team)
    if (isHere) found.set(keyOf(it), { found: it, figures: JSON.stringify(it.spans) })
  }
  return found
}

function keyOf(it: Fragmentation): string {
  const person = 'person' in it ? it.person : ''
  return `${it.kind}\u001f${person}\u001f${'team' in it ? it.team : ''}`
}
