import type { ChangedRecords } from '#core/analysis/changedRecords.ts'
import type { Day } from '#core/model/day.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { type PeopleGroup, peopleGroups } from './peopleGroups.ts'
import type { Grouping } from './skillsFilter.ts'

/**
 * The groups of the baseline's people who would be there on the day, were it not for the scenario,
 * with them alone. Linear in what differs, and where somebody is gone as `peopleGroups`.
 */
export function removedGroups(
  { people }: Pick<ChangedRecords, 'people'>,
  baseline: Workspace,
  grouping: Grouping,
  day: Day,
): readonly PeopleGroup[] {
  const removed = new Set(
    [...people.values()].flatMap(({ before, after }) => {
      const isGone = after === null || !isPresent(after, day)
      return before !== null && isPresent(before, day) && isGone ? [before.id] : []
    }),
  )
  if (removed.size === 0) return []
  return peopleGroups(baseline, grouping, day)
    .map((group) => ({
      ...group,
      members: group.members.filter(({ person }) => removed.has(person.id)),
    }))
    .filter(({ members }) => members.length > 0)
}

/** The groups, each with those who are gone from it; one that nobody is left in counts nothing. */
export function withRemoved(
  groups: readonly PeopleGroup[],
  removed: readonly PeopleGroup[],
): readonly PeopleGroup[] {
  if (removed.length === 0) return groups
  const goneFrom = new Map(removed.map(({ key, members }) => [key, members]))
  const known = new Set(groups.map(({ key }) => key))
  const left = removed
    .filter(({ key }) => !known.has(key))
    .map((group) => ({
      ...group,
      countedIn: null,
      members: [],
      size: 0,
      removed: group.members,
    }))
  return [...groups.map((group) => ({ ...group, removed: goneFrom.get(group.key) ?? [] })), ...left]
}

/** Whether they are the same people in the same groups. */
export function areSameGroups(
  groups: readonly PeopleGroup[],
  others: readonly PeopleGroup[],
): boolean {
  const people = (group: PeopleGroup | undefined) =>
    group?.members.map(({ person }) => person) ?? []
  return (
    groups.length === others.length &&
    groups.every((group, at) => {
      const [mine, theirs] = [people(group), people(others[at])]
      const isSameGroup = group.key === others[at]?.key && mine.length === theirs.length
      return isSameGroup && mine.every((person, place) => person === theirs[place])
    })
  )
}
