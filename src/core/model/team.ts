import * as v from 'valibot'
import { daySchema } from './day.ts'
import { nameSchema, personIdSchema, teamIdSchema, textSchema } from './ids.ts'

/** The four types of Team Topologies, and `undefined` for a team that has not said. */
export const teamTypes = [
  'stream-aligned',
  'platform',
  'enabling',
  'complicated-subsystem',
  'undefined',
] as const
export type TeamType = (typeof teamTypes)[number]

export const teamStatuses = [
  'proposed',
  'forming',
  'active',
  'paused',
  'achieved',
  'disbanded',
  'abandoned',
] as const
export type TeamStatus = (typeof teamStatuses)[number]

export const teamSchema = v.strictObject({
  id: teamIdSchema,
  name: nameSchema,
  type: v.picklist(teamTypes),
  status: v.picklist(teamStatuses),
  outcome: textSchema,
  measure: textSchema,
  /** The product owner; need not be a member. */
  owner: v.nullable(personIdSchema),
  formed: v.nullable(daySchema),
  target: v.nullable(daySchema),
  disbanded: v.nullable(daySchema),
})
export interface Team extends Readonly<v.InferOutput<typeof teamSchema>> {}

export function createTeam(given: Pick<Team, 'id' | 'name'> & Partial<Team>): Team {
  return {
    type: 'undefined',
    status: 'active',
    outcome: '',
    measure: '',
    owner: null,
    formed: null,
    target: null,
    disbanded: null,
    ...given,
  }
}
