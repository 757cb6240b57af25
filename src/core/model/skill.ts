import * as v from 'valibot'
import { chapterIdSchema, nameSchema, skillIdSchema, textSchema } from './ids.ts'
import { levelSchema } from './level.ts'

export const skillSchema = v.strictObject({
  id: skillIdSchema,
  name: nameSchema,
  chapter: v.nullable(chapterIdSchema),
  description: textSchema,
  /** The skill's own minimum level; `null`: the organisation's. */
  holdsFrom: v.nullable(levelSchema),
})
export interface Skill extends Readonly<v.InferOutput<typeof skillSchema>> {}

export function createSkill(given: Pick<Skill, 'id' | 'name'> & Partial<Skill>): Skill {
  return { chapter: null, description: '', holdsFrom: null, ...given }
}
