import * as v from 'valibot'
import { skillIdSchema, teamIdSchema } from './ids.ts'
import { levelSchema } from './level.ts'

/** A skill that a team says it needs. A team states each skill at most once. */
export const requirementSchema = v.strictObject({
  team: teamIdSchema,
  skill: skillIdSchema,
  /** `null`: the skill's own minimum level, else the organisation's. */
  minLevel: v.nullable(levelSchema),
  minHolders: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000)),
})
export interface Requirement extends Readonly<v.InferOutput<typeof requirementSchema>> {}

export function createRequirement(
  given: Pick<Requirement, 'team' | 'skill'> & Partial<Requirement>,
): Requirement {
  return { minLevel: null, minHolders: 1, weight: 1, ...given }
}
