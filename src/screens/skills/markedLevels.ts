import type { ChangedRecords } from '#core/analysis/changedRecords.ts'
import type { Rating } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { emptyCell, type GridCell, type GridChange, type GridSource } from '#ui/grid/gridData.ts'
import { markChanged } from '#ui/grid/markChanged.ts'
import { shownLevel } from './levelText.ts'
import type { Facet } from './skillsFilter.ts'
import type { SkillsTable } from './skillsTable.ts'

/**
 * The cells of the skills grid with the ratings marked that differ from the baseline's, and those of
 * people whom the scenario takes away as they were.
 */
export function markedLevels(
  source: GridSource,
  table: Pick<SkillsTable, 'meanings' | 'skillOf'>,
  { ratings, people, skills }: Pick<ChangedRecords, 'ratings' | 'people' | 'skills'>,
  baseline: Workspace,
  facet: Facet,
): GridSource {
  const field = facet === 'interest' ? 'interest' : 'level'
  const removedAt = (row: string, column: string) => {
    const meaning = table.meanings.get(row)
    const skill = table.skillOf.get(column)
    if (meaning?.kind !== 'removed' || skill === undefined) return null
    const { person } = meaning
    return { person, skill, rating: baseline.ratings.get(person.id, skill.id) }
  }
  const whole: GridSource = {
    cell: (row, column) => {
      const removed = removedAt(row, column)
      return removed === null ? source.cell(row, column) : removedCell(removed.rating, field)
    },
    name: (row, column) => {
      const removed = removedAt(row, column)
      if (removed === null) return source.name(row, column)
      const { person, skill, rating } = removed
      const was = saidOf(rating, field)
      return `${skill.name}, ${person.name}: gone in the scenario, was ${was === '' ? 'not rated' : was}`
    },
  }
  return markChanged(whole, (row, column): GridChange | null => {
    const meaning = table.meanings.get(row)
    const skill = table.skillOf.get(column)
    if (meaning?.kind === 'removed') return { kind: 'removed', words: 'gone in the scenario' }
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

type Field = 'level' | 'interest'

function removedCell(rating: Rating | undefined, field: Field): GridCell {
  return {
    ...emptyCell,
    text: saidOf(rating, field),
    ink: 'faint',
    readOnly: 'The scenario takes this person away.',
  }
}

function saidOf(rating: Rating | undefined, field: Field): string {
  if (rating === undefined) return ''
  return field === 'level' ? shownLevel(rating.level) : String(rating.interest ?? '')
}
