import type { Person } from '#core/model/person.ts'
import type { Skill } from '#core/model/skill.ts'
import type { GridRow } from '#ui/grid/gridData.ts'
import type { PeopleGroup } from './peopleGroups.ts'

/** What a row of the grid stands for. */
export type RowMeaning =
  | { readonly kind: 'person'; readonly person: Person; readonly group: PeopleGroup }
  | { readonly kind: 'holders'; readonly group: PeopleGroup }

/** The people and skills on show, in order, and what the ids of the grid mean. */
export interface SkillsTable {
  readonly rows: readonly GridRow[]
  readonly skills: readonly Skill[]
  readonly meanings: ReadonlyMap<string, RowMeaning>
  readonly skillOf: ReadonlyMap<string, Skill>
}

/** Lays the groups out as rows: a head, the people, and their holders where they are counted. */
export function layTable(
  groups: readonly PeopleGroup[],
  skills: readonly Skill[],
  { hasGroupHeads }: { readonly hasGroupHeads: boolean },
): SkillsTable {
  const rows: GridRow[] = []
  const meanings = new Map<string, RowMeaning>()
  for (const group of groups) {
    const { key, label, countedIn, members, size } = group
    if (hasGroupHeads) {
      const count = members.length === size ? `${size}` : `${members.length} of ${size}`
      rows.push({ id: rowId('group', key), kind: 'group', label: `${label} · ${count}` })
    }
    for (const { person, detail } of members) {
      const id = rowId('person', key, person.id)
      rows.push({ id, kind: 'item', label: person.name, detail })
      meanings.set(id, { kind: 'person', person, group })
    }
    if (countedIn === null) continue
    const id = rowId('holders', key)
    const where = countedIn === 'organisation' ? 'organisation' : countedIn.kind
    rows.push({ id, kind: 'foot', label: `Holders in ${where}` })
    meanings.set(id, { kind: 'holders', group })
  }
  return { rows, skills, meanings, skillOf: new Map(skills.map((skill) => [skill.id, skill])) }
}

/** Ids hold no control characters, so that the parts stay apart. */
function rowId(...parts: readonly string[]): string {
  return parts.join('\u001f')
}
