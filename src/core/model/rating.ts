import * as v from 'valibot'
import { type Day, dayNumber, daySchema } from './day.ts'
import { personIdSchema, skillIdSchema, textSchema } from './ids.ts'
import { levelSchema } from './level.ts'

export const raters = ['self', 'lead', 'peer'] as const
export type Rater = (typeof raters)[number]
export const highestInterest = 3

/** What one person can do in one skill. A person has at most one rating a skill. */
export const ratingSchema = v.strictObject({
  person: personIdSchema,
  skill: skillIdSchema,
  /** `null`: not rated (only interest or a note); `n/a`: the skill does not apply. Neither is a level. */
  level: v.nullable(v.union([levelSchema, v.literal('n/a')])),
  /** 0 none to 3 eager to learn. */
  interest: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(highestInterest))),
  rater: v.nullable(v.picklist(raters)),
  assessed: v.nullable(daySchema),
  note: textSchema,
})
export interface Rating extends Readonly<v.InferOutput<typeof ratingSchema>> {}

export function createRating(given: Pick<Rating, 'person' | 'skill'> & Partial<Rating>): Rating {
  return { level: null, interest: null, rater: null, assessed: null, note: '', ...given }
}

/** The level that counts in an analysis, or −1 where the rating says none. */
export function countedLevel(rating: Rating | null | undefined): number {
  return typeof rating?.level === 'number' ? rating.level : -1
}

/**
 * Days after which an assessment says half as much: twelve months of the average length. The
 * half-life of a rating's confidence, and the age from which it is stale, are this one figure.
 */
export const assessmentHalfLife = 365.25

/** Whether the rating's level was assessed longer ago than the half-life, or nobody knows when. */
export function isStale({ level, assessed }: Rating, day: Day): boolean {
  if (typeof level !== 'number') return false
  return assessed === null || dayNumber(day) - dayNumber(assessed) > assessmentHalfLife
}
