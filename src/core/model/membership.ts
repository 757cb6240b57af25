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

/** Equal for stays of one person in one team. */
export function stayKey({ person, team }: Membership): string {
  return `${person}\u001f${team}`
}

/** Whether two stays share a day, wherever they are. */
export function overlaps(a: Membership, b: Membership): boolean {
  return !isBefore(a, b) && !isBefore(b, a)
}

function isBefore(first: Membership, second: Membership): boolean {
  return first.to !== null && second.from !== null && first.to < second.from
}

/** A sum of percents without what sums of fractions miss the whole by. */
export function tidyPercent(sum: number): number {
  return Math.round(sum * 1e9) / 1e9
}

export function createMembership(
  given: Pick<Membership, 'id' | 'team' | 'person'> & Partial<Membership>,
): Membership {
  return { role: '', allocation: 100, from: null, to: null, ...given }
}
