import { neededCodes } from '#core/analysis/counts/findingCodes.ts'
import type { Day } from '#core/model/day.ts'
import { countedLevel } from '#core/model/rating.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'

/**
 * What counts on a day, as tables of integers with everything dated and optional settled. The
 * bare pass and the databases start from it; none of them pays for making it.
 */
export interface NumberedRecords {
  readonly people: number
  /** Teams that count, then chapters with a member. */
  readonly scopes: number
  /** By skill. */
  readonly minLevels: Int32Array
  /** By scope: what a skill is there that it does not need, as in `neededCodes`. */
  readonly otherwise: Int32Array
  /** By person, ascending. Those without a level are left out. */
  readonly ratings: Table<'person' | 'skill' | 'level'>
  /** By scope, ascending. */
  readonly members: Table<'scope' | 'person'>
  /** By scope, ascending. */
  readonly needs: Table<'scope' | 'skill' | 'minLevel' | 'minHolders'>
}

type Table<Column extends string> = Readonly<Record<Column, Int32Array>>

export function numberRecords(workspace: Workspace, day: Day): NumberedRecords {
  const skills = [...workspace.skills]
  const skillNumbers = numbers(skills)
  const people = [...workspace.people].filter((it) => isPresent(it, day))
  const personNumbers = numbers(people)
  const minLevels = Int32Array.from(
    skills.map((it) => it.holdsFrom ?? workspace.organisation.record.holdsFrom),
  )
  const teams = [...workspace.teams].filter((it) => isCounted(it, day))
  const teamMembers = new Map<string, Set<number>>(teams.map(({ id }) => [id, new Set()]))
  for (const stay of workspace.memberships) {
    const person = personNumbers.get(stay.person)
    if (person !== undefined && isCurrent(stay, day)) teamMembers.get(stay.team)?.add(person)
  }
  const chapterMembers = new Map<string, number[]>()
  for (const [person, { chapter }] of people.entries()) {
    if (chapter === null) continue
    const known = chapterMembers.get(chapter)
    if (known === undefined) chapterMembers.set(chapter, [person])
    else known.push(person)
  }
  const chapters = [...workspace.chapters].filter(({ id }) => chapterMembers.has(id))
  const teamNeeds = teams.map(({ id }) =>
    workspace.requirements.of(id).map((need) => {
      const skill = skillNumbers.get(need.skill) ?? 0
      return [skill, need.minLevel ?? (minLevels[skill] as number), need.minHolders]
    }),
  )
  const chapterNeeds = chapters.map(({ id }) =>
    skills.flatMap((it, skill) =>
      it.chapter === id ? [[skill, minLevels[skill] as number, 1]] : [],
    ),
  )
  const needs = [...teamNeeds, ...chapterNeeds]
  const members = [
    ...[...teamMembers.values()].map((it) => [...it]),
    ...chapters.map(({ id }) => chapterMembers.get(id) ?? []),
  ]
  const { unstated, no } = neededCodes
  return {
    people: people.length,
    scopes: members.length,
    minLevels,
    otherwise: Int32Array.from(
      needs.map((it, scope) => (scope < teams.length && it.length === 0 ? unstated : no)),
    ),
    ratings: tabulate(['person', 'skill', 'level'], (add) => {
      for (const [person, { id }] of people.entries()) {
        for (const rating of workspace.ratings.of(id)) {
          const level = countedLevel(rating)
          if (level >= 0) add(person, skillNumbers.get(rating.skill) ?? 0, level)
        }
      }
    }),
    members: tabulate(['scope', 'person'], (add) => {
      for (const [scope, list] of members.entries()) for (const person of list) add(scope, person)
    }),
    needs: tabulate(['scope', 'skill', 'minLevel', 'minHolders'], (add) => {
      for (const [scope, list] of needs.entries()) for (const need of list) add(scope, ...need)
    }),
  }
}

function numbers(records: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(records.map(({ id }, at) => [id, at]))
}

function tabulate<Column extends string>(
  columns: readonly Column[],
  fill: (add: (...row: readonly number[]) => void) => void,
): Table<Column> {
  const lists = columns.map((): number[] => [])
  fill((...row) => {
    for (const [at, list] of lists.entries()) list.push(row[at] ?? 0)
  })
  const table = columns.map((column, at) => [column, Int32Array.from(lists[at] ?? [])])
  return Object.fromEntries(table) as Table<Column>
}

/** Where the rows of each number begin in a sorted column, and after the last one. */
export function startsOf(sorted: Int32Array, span: number): Int32Array {
  const starts = new Int32Array(span + 1)
  for (const number of sorted) starts[number + 1] = (starts[number + 1] as number) + 1
  for (let at = 0; at < span; at++)
    starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number)
  return starts
}
