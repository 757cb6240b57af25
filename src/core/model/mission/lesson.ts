import * as v from 'valibot'
import { daySchema } from '../day.ts'
import { lessonIdSchema, teamIdSchema, textSchema } from '../ids.ts'

/** Something that a mission has taught, kept for whoever comes after it. */
export const lessonSchema = v.strictObject({
  id: lessonIdSchema,
  /** `null`: of a team that has been deleted. */
  team: v.nullable(teamIdSchema),
  day: daySchema,
  text: textSchema,
})
export interface Lesson extends Readonly<v.InferOutput<typeof lessonSchema>> {}
