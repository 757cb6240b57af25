import type { Day } from '../model/day.ts'
import type { Person } from '../model/person.ts'
import type { Workspace } from '../model/workspace.ts'

/** Whose last day lies between two days, both included, the first to leave first. */
export function departuresBetween(workspace: Workspace, first: Day, last: Day): Person[] {
  return [...workspace.people]
    .filter(({ leaves }) => leaves !== null && first <= leaves && leaves <= last)
    .sort(byLastDay)
}

function byLastDay(a: Person, b: Person): number {
  const [one, other] = [a.leaves ?? '', b.leaves ?? '']
  return one < other ? -1 : one > other ? 1 : a.name < b.name ? -1 : 1
}
