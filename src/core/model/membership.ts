import * as v from 'valibot'
import { daySchema } from './day.ts'
import { membershipIdSchema, personIdSchema, teamIdSchema, textSchema } from './ids.ts'

/** A stay of a person in a team. Stays are dated and follow each other; none is overwritten. */
export const membershipSchema = v.strictObject({
  id: membershipIdSchema,
  team: teamIdSchema,
  person: personIdSchema,
  role: textSchema,
  /** Percent of the person's time. */
  allocation: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  /** First and last day; `null`: unbounded. */
  from: v.nullable(daySchema),
  to: v.nullable(daySchema),
})
export interface Membership extends Readonly<v.InferOutput<typeof membershipSchema>> {}

export function createMembership(
  given: Pick<Membership, 'id' | 'team' | 'person'> & Partial<Membership>,
): Membership {
  return { role: '', allocation: 100, from: null, to: null, ...given }
}
