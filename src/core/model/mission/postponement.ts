import * as v from 'valibot'
import { daySchema } from '../day.ts'
import { postponementIdSchema, teamIdSchema, textSchema } from '../ids.ts'

/** That a mission's target day slipped to a later one. */
export const postponementSchema = v.strictObject({
  id: postponementIdSchema,
  team: teamIdSchema,
  /** When that was decided. */
  day: daySchema,
  /** The target day before, and the later one. */
  from: daySchema,
  to: daySchema,
  reason: textSchema,
})
export interface Postponement extends Readonly<v.InferOutput<typeof postponementSchema>> {}
