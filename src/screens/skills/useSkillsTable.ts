import { useMemo, useState } from 'react'
import { useSessionState } from '#session/react.ts'
import type { GridColumn, GridSource } from '#ui/grid/gridData.ts'
import { atRisk } from './groupCoverage.ts'
import { levelSource, type RatingCache } from './levelSource.ts'
import { type PeopleGroup, peopleGroups } from './peopleGroups.ts'
import { orderedSkills, skillColumns } from './skillColumns.ts'
import { matcherOf, type SkillsFilter } from './skillsFilter.ts'
import { layTable, type SkillsTable } from './skillsTable.ts'

export interface ShownSkills {
  readonly table: SkillsTable
  readonly columns: readonly GridColumn[]
  readonly source: GridSource
  readonly people: number
}

/**
 * What the grid shows. Rows and columns are laid anew only when people, teams, chapters, skills
 * or the filter change, and not for a rating; cells are asked for one by one.
 */
export function useSkillsTable(filter: SkillsFilter): ShownSkills {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const [cache] = useState<RatingCache>(() => new WeakMap())
  const { grouping, show, hiddenChapters, search } = filter
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

  // Without the filter the same object comes out after each edit: ratings then move no row.
  const narrowed = useMemo(() => {
    if (show === 'everything') return found
    const shown = new Set(found.skills.map(({ id }) => id))
    const risk = atRisk({ workspace, coverage }, found.groups, (skill) => shown.has(skill))
    return { groups: risk.groups, skills: found.skills.filter(({ id }) => risk.skills.has(id)) }
  }, [found, show, workspace, coverage])

  const table = useMemo(
    () => layTable(narrowed.groups, narrowed.skills, { hasGroupHeads: grouping !== 'none' }),
    [narrowed, grouping],
  )
  const columns = useMemo(
    () => skillColumns(table.skills, { chapters, organisation }),
    [table, chapters, organisation],
  )
  const source = useMemo(
    () => levelSource({ workspace, coverage, table, cache }),
    [table, cache, workspace, coverage],
  )
  const shownPeople = useMemo(
    () => new Set(narrowed.groups.flatMap(({ members }) => members.map(({ person }) => person.id))),
    [narrowed],
  )
  return { table, columns, source, people: shownPeople.size }
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
