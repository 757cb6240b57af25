import * as v from 'valibot'
import { daySchema } from './day.ts'
import { interactionIdSchema, teamIdSchema, textSchema } from './ids.ts'

export const interactionModes = ['collaboration', 'x-as-a-service', 'facilitating'] as const
export type InteractionMode = (typeof interactionModes)[number]

/** How two teams work together for a while. */
export const interactionSchema = v.strictObject({
  id: interactionIdSchema,
  from: teamIdSchema,
  to: teamIdSchema,
  mode: v.picklist(interactionModes),
  purpose: textSchema,
  starts: v.nullable(daySchema),
  expectedEnd: v.nullable(daySchema),
})
export interface Interaction extends Readonly<v.InferOutput<typeof interactionSchema>> {}

export function createInteraction(
  given: Pick<Interaction, 'id' | 'from' | 'to' | 'mode'> & Partial<Interaction>,
): Interaction {
  return { purpose: '', starts: null, expectedEnd: null, ...given }
}
