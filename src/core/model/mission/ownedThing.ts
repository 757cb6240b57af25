import * as v from 'valibot'
import { nameSchema, ownedThingIdSchema, teamIdSchema, textSchema } from '../ids.ts'

export const ownedThingKinds = ['service', 'document', 'on-call', 'other'] as const
export type OwnedThingKind = (typeof ownedThingKinds)[number]

/** What a team is answerable for, and somebody must be when the team is no more. */
export const ownedThingSchema = v.strictObject({
  id: ownedThingIdSchema,
  name: nameSchema,
  kind: v.picklist(ownedThingKinds),
  /** `null`: it is left to nobody. */
  team: v.nullable(teamIdSchema),
  /** What it is, and where it is found. */
  description: textSchema,
})
export interface OwnedThing extends Readonly<v.InferOutput<typeof ownedThingSchema>> {}

export function createOwnedThing(
  given: Pick<OwnedThing, 'id' | 'name'> & Partial<OwnedThing>,
): OwnedThing {
  return { kind: 'service', team: null, description: '', ...given }
}
