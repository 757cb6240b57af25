import type { RatingUpdate } from '#core/commands/setRatings.ts'
import type { Scale } from '#core/model/level.ts'
import type { GridInput } from '#ui/grid/gridData.ts'
import { parseLevel } from './levelText.ts'
import type { SkillsTable } from './skillsTable.ts'

export interface ReadInputs {
  readonly updates: readonly RatingUpdate[]
  /** Texts that are no level of the scale. */
  readonly rejected: number
}

/** What was typed or pasted, as ratings; of a person who stands in two groups the last one wins. */
export function readInputs(
  inputs: readonly GridInput[],
  { meanings, skillOf }: SkillsTable,
  scale: Scale,
): ReadInputs {
  const updates = new Map<string, RatingUpdate>()
  let rejected = 0
  for (const { row, column, text } of inputs) {
    const meaning = meanings.get(row)
    const skill = skillOf.get(column)
    if (meaning?.kind !== 'person' || skill === undefined) continue
    const level = parseLevel(text, scale)
    if (level === undefined) rejected++
    else {
      const person = meaning.person.id
      updates.set(`${person}\u001f${skill.id}`, { person, skill: skill.id, level })
    }
  }
  return { updates: [...updates.values()], rejected }
}
