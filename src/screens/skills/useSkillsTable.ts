import { useMemo, useRef, useState } from 'react'
import { useSessionState } from '#session/react.ts'
import { useChangedRecords } from '#session/scenario/useChanges.ts'
import { type GridColumn, type GridRows, type GridSource, listRows } from '#ui/grid/gridData.ts'
import { type GridView, plainView } from '#ui/grid/gridView.ts'
import { arrangeRows } from '#ui/grid/view/arrangeRows.ts'
import { atRisk } from './groupCoverage.ts'
import { type CellCache, levelSource } from './levelSource.ts'
import { markedLevels } from './markedLevels.ts'
import { type PeopleGroup, peopleGroups } from './peopleGroups.ts'
import { areSameGroups, removedGroups, withRemoved } from './removedPeople.ts'
import { orderedSkills, skillColumns } from './skillColumns.ts'
import { matcherOf, type SkillsFilter } from './skillsFilter.ts'
import { layTable, type SkillsTable } from './skillsTable.ts'
import { staleRatings } from './staleRatings.ts'

export interface ShownSkills {
  readonly table: SkillsTable
  readonly columns: readonly GridColumn[]
  readonly rows: GridRows
  readonly source: GridSource
  readonly people: number
}

/**
 * What the grid shows. Rows and columns are laid anew only when people, teams, chapters, skills,
 * the filter or the view change, and not for a rating; cells are asked for one by one.
 */
export function useSkillsTable(filter: SkillsFilter, view: GridView): ShownSkills {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const [cache] = useState<CellCache>(() => new Map())
  const { grouping, show, facet, hiddenChapters, search, closed } = filter
  const { people, teams, chapters, memberships, organisation, skills } = workspace

  const groups = useMemo(
    () => peopleGroups({ people, teams, chapters, memberships, organisation }, grouping, day),
    [people, teams, chapters, memberships, organisation, grouping, day],
  )
  const ordered = useMemo(() => orderedSkills({ skills, chapters }), [skills, chapters])
  const found = useMemo(() => {
    const shown = ordered.filter(({ chapter }) => !hiddenChapters.has(chapter))
    return searched(groups, shown, search)
  }, [groups, ordered, hiddenChapters, search])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows follow no rating, or they would jump away under the hand that gives it
  const narrowed = useMemo(() => {
    if (show === 'everything') return found
    const shown = new Set(found.skills.map(({ id }) => id))
    const isShown = (skill: string) => shown.has(skill as never)
    const kept =
      show === 'at-risk'
        ? atRisk({ workspace, coverage }, found.groups, isShown)
        : staleRatings(workspace, found.groups, isShown, day)
    return { groups: kept.groups, skills: found.skills.filter(({ id }) => kept.skills.has(id)) }
  }, [found, show, day])

  const changed = useChangedRecords()
  const baseline = useSessionState(({ scenario }) => scenario?.baseline ?? null)
  const removed = useRemoved(filter)
  const table = useMemo(
    () =>
      layTable(withRemoved(narrowed.groups, removed), narrowed.skills, {
        grouping,
        facet,
        closed,
      }),
    [narrowed, removed, grouping, facet, closed],
  )
  const columns = useMemo(
    () => skillColumns(table.skills, { chapters, organisation }, facet),
    [table, chapters, organisation, facet],
  )
  const levels = useMemo(
    () =>
      levelSource({
        workspace,
        coverage,
        table,
        facet,
        staleOn: show === 'stale' ? day : null,
        cache,
      }),
    [table, facet, show, day, cache, workspace, coverage],
  )
  const source = useMemo(
    () =>
      changed === null || baseline === null
        ? levels
        : markedLevels(levels, table, changed, baseline, facet),
    [levels, changed, baseline, table, facet],
  )
  const { sort, filters } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order follows no edit, or a row would jump away under the hand that rates it
  const rows = useMemo(
    () => listRows(arrangeRows(table.sections, { ...plainView, sort, filters }, columns, source)),
    [table, columns, sort, filters],
  )
  const shown = useMemo(() => countPeople(table, rows, closed), [table, rows, closed])
  return { table, columns, rows, source, people: shown }
}

/** Whom the scenario takes away, where they are to be seen; the same ones for the same people. */
function useRemoved({ grouping, show, search }: SkillsFilter): readonly PeopleGroup[] {
  const changed = useChangedRecords()
  const baseline = useSessionState(({ scenario }) => scenario?.baseline ?? null)
  const day = useSessionState((state) => state.day)
  const found = useMemo(() => {
    if (changed === null || baseline === null || show !== 'everything') return []
    return searched(removedGroups(changed, baseline, grouping, day), [], search).groups
  }, [changed, baseline, grouping, show, search, day])
  // Rows are laid anew where others are gone, and not for every edit.
  const kept = useRef(found)
  if (!areSameGroups(kept.current, found)) kept.current = found
  return kept.current
}

/** How many people there are in the rows, and in the groups that are closed. */
function countPeople(
  { meanings, sections }: SkillsTable,
  rows: GridRows,
  closed: ReadonlySet<string>,
): number {
  const shown = new Set<string>()
  const add = (id: string | undefined) => {
    const meaning = meanings.get(id ?? '')
    if (meaning?.kind === 'person') shown.add(meaning.person.id)
  }
  for (let at = 0; at < rows.count; at++) add(rows.at(at)?.id)
  if (closed.size > 0) {
    for (const { group, items } of sections) {
      if (group?.isOpen === false) for (const { id } of items) add(id)
    }
  }
  return shown.size
}

type Axes = Pick<SkillsTable, 'skills'> & { readonly groups: readonly PeopleGroup[] }

/** The people and the skills whose names match; an axis on which nothing matches stays whole. */
function searched(
  groups: readonly PeopleGroup[],
  skills: SkillsTable['skills'],
  search: string,
): Axes {
  if (search.trim() === '') return { groups, skills }
  const matches = matcherOf(search)
  const foundGroups = groups
    .map((group) => ({
      ...group,
      members: group.members.filter(({ person }) => matches(person.name)),
    }))
    .filter(({ members }) => members.length > 0)
  const foundSkills = skills.filter(({ name }) => matches(name))
  if (foundGroups.length === 0 && foundSkills.length === 0) return { groups: [], skills: [] }
  return {
    groups: foundGroups.length === 0 ? groups : foundGroups,
    skills: foundSkills.length === 0 ? skills : foundSkills,
  }
}
