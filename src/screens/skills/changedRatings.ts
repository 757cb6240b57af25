import type { Edit } from '#core/edits/edit.ts'
import { recordOf } from '#core/edits/edit.ts'
import type { GridInput } from '#ui/grid/gridData.ts'
import type { SkillsTable } from './skillsTable.ts'

/** The cells whose ratings an edit changed, in each group that their person stands in. */
export function changedRatings(
  { changes }: Edit,
  { meanings }: Pick<SkillsTable, 'meanings'>,
): readonly Pick<GridInput, 'row' | 'column'>[] {
  const skillsOf = new Map<string, string[]>()
  for (const change of changes) {
    if (change.table !== 'ratings') continue
    const { person, skill } = recordOf<'ratings'>(change)
    const skills = skillsOf.get(person)
    if (skills === undefined) skillsOf.set(person, [skill])
    else skills.push(skill)
  }
  if (skillsOf.size === 0) return []
  return [...meanings].flatMap(([row, meaning]) => {
    const skills = meaning.kind === 'person' ? skillsOf.get(meaning.person.id) : undefined
    return skills?.map((column) => ({ row, column })) ?? []
  })
}
