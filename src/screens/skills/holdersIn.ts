import type { PersonId } from '#core/model/ids.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Session } from '#session/session.ts'
import type { SkillsTable } from './skillsTable.ts'

/** Tells how many people hold one of the skills among selected cells. */
export function holdersIn({
  session,
  table: { meanings, skillOf },
}: {
  readonly session: Session
  readonly table: Pick<SkillsTable, 'meanings' | 'skillOf'>
}): (cells: Iterable<{ readonly row: string; readonly column: string }>) => string {
  return (cells) => {
    const { workspace } = session.store.getState()
    const { holdsFrom } = workspace.organisation.record
    const holders = new Set<PersonId>()
    for (const { row, column } of cells) {
      const meaning = meanings.get(row)
      const skill = skillOf.get(column)
      if (meaning?.kind !== 'person' || skill === undefined) continue
      const { id } = meaning.person
      const level = countedLevel(workspace.ratings.get(id, skill.id))
      if (level >= (skill.holdsFrom ?? holdsFrom)) holders.add(id)
    }
    return `${holders.size} ${holders.size === 1 ? 'holder' : 'holders'}`
  }
}
