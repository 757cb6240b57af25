import * as v from 'valibot'
import { nameSchema, needsTemplateIdSchema, skillIdSchema } from '../ids.ts'
import { requirementSchema } from '../requirement.ts'

const { minLevel, minHolders, weight } = requirementSchema.entries

/** Needs under a name, from which those of a new mission can be copied. */
export const needsTemplateSchema = v.strictObject({
  id: needsTemplateIdSchema,
  name: nameSchema,
  /** In one list, since a template is written and used whole. Skills deleted since are passed over. */
  needs: v.pipe(
    v.array(v.strictObject({ skill: skillIdSchema, minLevel, minHolders, weight })),
    v.readonly(),
  ),
})
export interface NeedsTemplate extends Readonly<v.InferOutput<typeof needsTemplateSchema>> {}
