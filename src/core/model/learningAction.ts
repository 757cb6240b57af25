import * as v from 'valibot'
import { daySchema } from './day.ts'
import { learningActionIdSchema, personIdSchema, skillIdSchema, textSchema } from './ids.ts'
import { levelSchema } from './level.ts'

export const learningStates = ['planned', 'active', 'done', 'dropped'] as const
export type LearningState = (typeof learningStates)[number]

/** That somebody is to reach a level in a skill. All of them together are the learning plan. */
export const learningActionSchema = v.strictObject({
  id: learningActionIdSchema,
  person: personIdSchema,
  skill: skillIdSchema,
  /** The level to reach. */
  target: levelSchema,
  /** Who helps; `null`: nobody yet. */
  coach: v.nullable(personIdSchema),
  due: v.nullable(daySchema),
  state: v.picklist(learningStates),
  created: v.nullable(daySchema),
  note: textSchema,
})
export interface LearningAction extends Readonly<v.InferOutput<typeof learningActionSchema>> {}

export function createLearningAction(
  given: Pick<LearningAction, 'id' | 'person' | 'skill' | 'target'> & Partial<LearningAction>,
): LearningAction {
  return { coach: null, due: null, state: 'planned', created: null, note: '', ...given }
}

/** Whether the person is still to get there: neither done nor given up. */
export function isOpen({ state }: Pick<LearningAction, 'state'>): boolean {
  return state === 'planned' || state === 'active'
}
