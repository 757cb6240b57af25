import type { Edit } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { ChapterId, PersonId, TeamId } from '../model/ids.ts'
import { isCurrent, isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import type { DifferenceKind } from './changedRecords.ts'

/** Where a person is on a day: in a team, or in none, as one of a chapter. */
export interface PersonPlace {
  /** `null`: in no team. */
  readonly team: TeamId | null
  readonly chapter: ChapterId | null
  /** Of their time, in all stays there together; `null` in no team. */
  readonly percent: number | null
}

/** How it differs where a person is. */
export interface PlaceDifference {
  readonly left: readonly PersonPlace[]
  readonly joined: readonly PersonPlace[]
  /** Where they are before and after, with another percentage. */
  readonly kept: readonly { readonly before: PersonPlace; readonly after: PersonPlace }[]
}

/**
 * Where people are on the day before and after an edit, of those for whom that differs. Somebody
 * whose chapter changes leaves one place in each team for another.
 *
 * Linear in the edit and the stays.
 *
 * @param after the workspace to which the edit leads from `before`.
 */
export function placeDifferences(
  before: Workspace,
  after: Workspace,
  edit: Edit,
  day: Day,
): ReadonlyMap<PersonId, PlaceDifference> {
  const touched = touchedPeople(edit)
  const differences = new Map<PersonId, PlaceDifference>()
  if (touched.size === 0) return differences
  const then = placesOf(before, touched, day)
  const now = placesOf(after, touched, day)
  for (const person of touched) {
    const difference = compared(then.get(person) ?? [], now.get(person) ?? [])
    const { left, joined, kept } = difference
    if (left.length + joined.length + kept.length > 0) differences.set(person, difference)
  }
  return differences
}

/** What somebody is who came to a place, or left one: moved from or to another, or not. */
export function placeKind({ left, joined }: PlaceDifference): DifferenceKind {
  if (left.length > 0 && joined.length > 0) return 'changed'
  if (left.length > 0) return 'removed'
  return joined.length > 0 ? 'added' : 'changed'
}

function touchedPeople(edit: Edit): ReadonlySet<PersonId> {
  const touched = new Set<PersonId>()
  for (const it of edit.changes) {
    if (it.table === 'people') {
      const person = it.after ?? it.before
      if (person !== null) touched.add(person.id)
    } else if (it.table === 'memberships') {
      for (const stay of [it.before, it.after]) if (stay !== null) touched.add(stay.person)
    }
  }
  return touched
}

function placesOf(
  workspace: Workspace,
  people: ReadonlySet<PersonId>,
  day: Day,
): ReadonlyMap<PersonId, readonly PersonPlace[]> {
  const percents = new Map<PersonId, Map<TeamId, number>>()
  for (const stay of workspace.memberships) {
    if (!people.has(stay.person) || !isCurrent(stay, day)) continue
    const teams = percents.get(stay.person) ?? new Map<TeamId, number>()
    teams.set(stay.team, (teams.get(stay.team) ?? 0) + stay.allocation)
    percents.set(stay.person, teams)
  }
  const places = new Map<PersonId, readonly PersonPlace[]>()
  for (const id of people) {
    const person = workspace.people.get(id)
    if (person === undefined || !isPresent(person, day)) continue
    const { chapter } = person
    const teams = [...(percents.get(id) ?? [])]
    places.set(
      id,
      teams.length === 0
        ? [{ team: null, chapter, percent: null }]
        : teams.map(([team, percent]) => ({ team, chapter, percent })),
    )
  }
  return places
}

function compared(then: readonly PersonPlace[], now: readonly PersonPlace[]): PlaceDifference {
  const isIn = (place: PersonPlace) => (it: PersonPlace) =>
    it.team === place.team && it.chapter === place.chapter
  return {
    left: then.filter((place) => !now.some(isIn(place))),
    joined: now.filter((place) => !then.some(isIn(place))),
    kept: then.flatMap((place) => {
      const after = now.find(isIn(place))
      return after === undefined || after.percent === place.percent
        ? []
        : [{ before: place, after }]
    }),
  }
}
