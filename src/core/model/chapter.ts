import * as v from 'valibot'
import { chapterIdSchema, nameSchema, personIdSchema, textSchema } from './ids.ts'

/** People grouped by what they are good at, across teams. */
export const chapterSchema = v.strictObject({
  id: chapterIdSchema,
  name: nameSchema,
  lead: v.nullable(personIdSchema),
  description: textSchema,
})
export interface Chapter extends Readonly<v.InferOutput<typeof chapterSchema>> {}

export function createChapter(given: Pick<Chapter, 'id' | 'name'> & Partial<Chapter>): Chapter {
  return { lead: null, description: '', ...given }
}
