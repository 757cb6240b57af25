import * as v from 'valibot'
import { ownedThingIdSchema, skillIdSchema } from '../ids.ts'
import { requirementSchema } from '../requirement.ts'

const { minLevel, minHolders, weight } = requirementSchema.entries

/** A skill that it takes to look after an owned thing. A thing needs each skill at most once. */
export const thingNeedSchema = v.strictObject({
  thing: ownedThingIdSchema,
  skill: skillIdSchema,
  /** `null`: the skill's own minimum level, else the organisation's. */
  minLevel,
  minHolders,
  weight,
})
export interface ThingNeed extends Readonly<v.InferOutput<typeof thingNeedSchema>> {}

export function createThingNeed(
  given: Pick<ThingNeed, 'thing' | 'skill'> & Partial<ThingNeed>,
): ThingNeed {
  return { minLevel: null, minHolders: 1, weight: 1, ...given }
}
