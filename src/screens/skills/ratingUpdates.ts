import type { RatingUpdate } from '#core/commands/setRatings.ts'
import type { PersonId } from '#core/model/ids.ts'
import type { Scale } from '#core/model/level.ts'
import type { GridBatch, GridInput } from '#ui/grid/gridData.ts'
import { parseInterest, parseLevel } from './levelText.ts'
import type { Facet } from './skillsFilter.ts'
import type { SkillsTable } from './skillsTable.ts'

export interface ReadInputs {
  readonly updates: readonly RatingUpdate[]
  /** Of the texts that are no level of the scale, or no interest, the cells. */
  readonly rejected: readonly Pick<GridInput, 'row' | 'column'>[]
}

/** What was typed or pasted, as ratings; of a person who stands in two groups the last one wins. */
export function readInputs(
  inputs: readonly GridInput[],
  { meanings, skillOf }: Pick<SkillsTable, 'meanings' | 'skillOf'>,
  scale: Scale,
  facet: Facet,
): ReadInputs {
  const updates = new Map<string, RatingUpdate>()
  const rejected: Pick<GridInput, 'row' | 'column'>[] = []
  for (const { row, column, text, note } of inputs) {
    const meaning = meanings.get(row)
    const skill = skillOf.get(column)
    if (meaning?.kind !== 'person' || skill === undefined) continue
    const value = readValue(text, scale, facet)
    if (value === null) rejected.push({ row, column })
    else {
      const of = { person: meaning.person.id, skill: skill.id }
      const said = note === undefined ? {} : { note }
      updates.set(`${of.person}\u001f${of.skill}`, { ...of, ...value, ...said })
    }
  }
  return { updates: [...updates.values()], rejected }
}

function readValue(
  text: string,
  scale: Scale,
  facet: Facet,
): Pick<RatingUpdate, 'level'> | Pick<RatingUpdate, 'interest'> | null {
  if (facet === 'level') {
    const level = parseLevel(text, scale)
    return level === undefined ? null : { level }
  }
  const interest = parseInterest(text)
  return interest === undefined ? null : { interest }
}

/** The texts of rows that were pasted below the last one, as ratings of the people they add. */
export function readNewPeople(
  added: GridBatch['added'],
  people: readonly { readonly id: PersonId }[],
  { skillOf }: Pick<SkillsTable, 'skillOf'>,
  scale: Scale,
  facet: Facet,
): { readonly updates: readonly RatingUpdate[]; readonly rejected: number } {
  const updates: RatingUpdate[] = []
  let rejected = 0
  for (const [at, texts] of added.entries()) {
    const person = people[at]?.id
    for (const [column, text] of texts) {
      const skill = skillOf.get(column)
      if (person === undefined || skill === undefined || text === '') continue
      const value = readValue(text, scale, facet)
      if (value === null) rejected++
      else updates.push({ person, skill: skill.id, ...value })
    }
  }
  return { updates, rejected }
}
