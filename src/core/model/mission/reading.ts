import * as v from 'valibot'
import { daySchema } from '../day.ts'
import { readingIdSchema, teamIdSchema, textSchema } from '../ids.ts'

/** What a mission's measure said on a day, in the unit of its charter. The newest is current. */
export const readingSchema = v.strictObject({
  id: readingIdSchema,
  team: teamIdSchema,
  day: daySchema,
  value: v.pipe(v.number(), v.finite()),
  note: textSchema,
})
export interface Reading extends Readonly<v.InferOutput<typeof readingSchema>> {}

export function createReading(
  given: Pick<Reading, 'id' | 'team' | 'day' | 'value'> & Partial<Reading>,
): Reading {
  return { note: '', ...given }
}
