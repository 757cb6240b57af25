import * as v from 'valibot'
import { daySchema } from '../day.ts'
import { teamIdSchema, textSchema } from '../ids.ts'

/**
 * What a mission answers before it begins, and is held to: beside the team's own name, outcome,
 * measure, product owner and target day. A team without one has answered nothing yet.
 */
export const charterSchema = v.strictObject({
  /** The team whose charter it is: each has at most one. */
  id: teamIdSchema,
  /** The intent: what problem it is to solve. */
  problem: textSchema,
  /** For whom. */
  customers: textSchema,
  /** How it will know that it is done. */
  exitCriterion: textSchema,
  /** Who has a stake. */
  stakeholders: textSchema,
  /** To whom it turns, in this order, with what it cannot settle itself. */
  escalation: textSchema,
  /** In which the team's measure is counted: "%", "minutes". */
  unit: textSchema,
  /** What the measure said at the start, and what it shall say in the end. */
  baseline: v.nullable(v.pipe(v.number(), v.finite())),
  goal: v.nullable(v.pipe(v.number(), v.finite())),
  /** When it is next looked at whether the mission goes on as it is. */
  review: v.nullable(daySchema),
  /** The mission that has ended, whose work this one takes up again. */
  continues: v.nullable(teamIdSchema),
})
export interface Charter extends Readonly<v.InferOutput<typeof charterSchema>> {}

export function createCharter(given: Pick<Charter, 'id'> & Partial<Charter>): Charter {
  return {
    problem: '',
    customers: '',
    exitCriterion: '',
    stakeholders: '',
    escalation: '',
    unit: '',
    baseline: null,
    goal: null,
    review: null,
    continues: null,
    ...given,
  }
}
