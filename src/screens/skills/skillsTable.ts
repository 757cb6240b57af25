import type { Person } from '#core/model/person.ts'
import type { Skill } from '#core/model/skill.ts'
import type { GridRow } from '#ui/grid/gridData.ts'
import type { GridGroup, GridSection } from '#ui/grid/view/arrangeRows.ts'
import type { PeopleGroup } from './peopleGroups.ts'
import type { SkillsFilter } from './skillsFilter.ts'

/** What a row of the grid stands for. */
export type RowMeaning =
  | { readonly kind: 'person'; readonly person: Person; readonly group: PeopleGroup }
  /** Somebody whom the scenario takes away: shown as they were, and not to be changed. */
  | { readonly kind: 'removed'; readonly person: Person; readonly group: PeopleGroup }
  | { readonly kind: 'holders'; readonly group: PeopleGroup }

/** The people and skills on show, in order, and what the ids of the grid mean. */
export interface SkillsTable {
  readonly sections: readonly GridSection[]
  readonly skills: readonly Skill[]
  readonly meanings: ReadonlyMap<string, RowMeaning>
  readonly skillOf: ReadonlyMap<string, Skill>
}

/** Lays the groups out as rows: a head, the people, and their count where they are counted. */
export function layTable(
  groups: readonly PeopleGroup[],
  skills: readonly Skill[],
  { grouping, facet, closed }: Pick<SkillsFilter, 'grouping' | 'facet' | 'closed'>,
): SkillsTable {
  const meanings = new Map<string, RowMeaning>()
  const sections = groups.map((group): GridSection => {
    const { key, label, members, size, removed = [] } = group
    const items = members.map(({ person, detail }): GridRow => {
      const id = rowId('person', key, person.id)
      meanings.set(id, { kind: 'person', person, group })
      return { id, kind: 'item', label: person.name, detail }
    })
    for (const { person } of removed) {
      const id = rowId('person', key, person.id)
      meanings.set(id, { kind: 'removed', person, group })
      items.push({ id, kind: 'item', label: person.name, detail: 'gone in the scenario' })
    }
    const head: GridGroup = {
      id: rowId('group', key),
      kind: 'group',
      label,
      size,
      isOpen: !closed.has(key),
    }
    return { group: grouping === 'none' ? null : head, items, foot: footOf(group) }
  })
  return {
    sections,
    skills,
    meanings,
    skillOf: new Map(skills.map((skill) => [skill.id, skill])),
  }

  function footOf(group: PeopleGroup): GridRow | null {
    const { key, countedIn } = group
    if (countedIn === null) return null
    const id = rowId('holders', key)
    meanings.set(id, { kind: 'holders', group })
    const where = countedIn === 'organisation' ? 'organisation' : countedIn.kind
    const label = facet === 'level' ? `Holders in ${where}` : `Want to learn in ${where}`
    return { id, kind: 'foot', label }
  }
}

/** The key of a group's row. */
export function groupKey(row: string): string {
  return row.slice(rowId('group', '').length)
}

/** Ids hold no control characters, so that the parts stay apart. */
function rowId(...parts: readonly string[]): string {
  return parts.join('\u001f')
}
