import * as v from 'valibot'
import { nameSchema } from './ids.ts'
import { defaultScale, levelSchema, scaleSchema } from './level.ts'

/** The one record about the organisation as a whole. */
export const organisationSchema = v.pipe(
  v.strictObject({
    name: nameSchema,
    /** The organisation's minimum level: who is at it or above holds a skill. */
    holdsFrom: levelSchema,
    levels: scaleSchema,
  }),
  v.check((it) => it.holdsFrom < it.levels.length, 'holdsFrom is above the scale'),
)
export interface Organisation extends Readonly<v.InferOutput<typeof organisationSchema>> {}

export const defaultHoldsFrom = 3

export function createOrganisation(name: string): Organisation {
  return { name, holdsFrom: defaultHoldsFrom, levels: [...defaultScale] }
}
