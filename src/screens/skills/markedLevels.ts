import type { ChangedRecords } from '#core/analysis/changedRecords.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { GridChange, GridSource } from '#ui/grid/gridData.ts'
import { markChanged } from '#ui/grid/markChanged.ts'
import { shownLevel } from './levelText.ts'
import type { Facet } from './skillsFilter.ts'
import type { SkillsTable } from './skillsTable.ts'

/** The cells of the skills grid with the ratings marked that differ from the baseline's. */
export function markedLevels(
  source: GridSource,
  table: Pick<SkillsTable, 'meanings' | 'skillOf'>,
  { ratings, people, skills }: Pick<ChangedRecords, 'ratings' | 'people' | 'skills'>,
  baseline: Workspace,
  facet: Facet,
): GridSource {
  const field = facet === 'interest' ? 'interest' : 'level'
  return markChanged(source, (row, column): GridChange | null => {
    const meaning = table.meanings.get(row)
    const skill = table.skillOf.get(column)
    if (meaning?.kind !== 'person' || skill === undefined) return null
    const { person } = meaning
    const isNew = people.get(person.id)?.kind === 'added' || skills.get(skill.id)?.kind === 'added'
    const difference = ratings.get(`${person.id}\u001f${skill.id}`)
    if (difference === undefined) return isNew ? { kind: 'added', words: '' } : null
    const { before, after } = difference
    const was = before?.[field] ?? null
    const is = after?.[field] ?? null
    if (was === is) return null
    const known = baseline.ratings.get(person.id, skill.id)
    const kind = was === null ? 'added' : is === null ? 'removed' : 'changed'
    if (known === undefined || was === null) return { kind, words: 'was not rated' }
    return { kind, words: `was ${field === 'level' ? shownLevel(known.level) : was}` }
  })
}
