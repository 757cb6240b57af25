import * as v from 'valibot'
import { daySchema } from './day.ts'
import { chapterIdSchema, nameSchema, personIdSchema, textSchema } from './ids.ts'

export const personSchema = v.strictObject({
  id: personIdSchema,
  name: nameSchema,
  /** Home chapter: exactly one, or none yet. */
  chapter: v.nullable(chapterIdSchema),
  role: textSchema,
  location: textSchema,
  /** Full-time equivalents: 1 is full time. */
  capacity: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  /** First and last day in the organisation; `null`: unknown, so unbounded. */
  starts: v.nullable(daySchema),
  leaves: v.nullable(daySchema),
})
export interface Person extends Readonly<v.InferOutput<typeof personSchema>> {}

export function createPerson(given: Pick<Person, 'id' | 'name'> & Partial<Person>): Person {
  return {
    chapter: null,
    role: '',
    location: '',
    capacity: 1,
    starts: null,
    leaves: null,
    ...given,
  }
}
