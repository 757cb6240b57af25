import * as v from 'valibot'
import { daySchema } from '../day.ts'
import { teamIdSchema, textSchema, transitionIdSchema } from '../ids.ts'
import { teamStatuses } from '../team.ts'

/** That a team went from one status to another, when and why. */
export const transitionSchema = v.strictObject({
  id: transitionIdSchema,
  team: teamIdSchema,
  from: v.picklist(teamStatuses),
  to: v.picklist(teamStatuses),
  day: daySchema,
  /** For `achieved`, the evidence that the outcome is reached. */
  reason: textSchema,
})
export interface Transition extends Readonly<v.InferOutput<typeof transitionSchema>> {}
