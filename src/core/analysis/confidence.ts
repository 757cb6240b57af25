import { addDays, type Day, dayNumber } from '../model/day.ts'
import { assessmentHalfLife, countedLevel, type Rater, type Rating } from '../model/rating.ts'

/** From this confidence on a rating counts in a pessimistic figure. */
export const enoughConfidence = 0.5

/**
 * What a fresh rating is worth by who gave it. Only a lead confirms a rating; what a peer or
 * somebody unknown says weighs as much as what people say of themselves.
 */
export function raterFactor(rater: Rater | null): number {
  return rater === 'lead' ? 1 : 0.7
}

/**
 * How far a rating's level can be relied on, from 0 to 1: 2^(−age/half-life) × rater factor, with
 * the age in days. A rating without a level, or of which nobody knows when it was made, has none.
 * One made after the day is as fresh as one made on it.
 */
export function ratingConfidence(rating: Rating, day: Day): number {
  if (typeof rating.level !== 'number' || rating.assessed === null) return 0
  const age = Math.max(0, dayNumber(day) - dayNumber(rating.assessed))
  return 2 ** (-age / assessmentHalfLife) * raterFactor(rating.rater)
}

/** Whether the rating counts in a pessimistic figure: its confidence is at least a half. */
export function isConfident(rating: Rating, day: Day): boolean {
  return ratingConfidence(rating, day) >= enoughConfidence
}

/**
 * Whether any rating counts in a pessimistic figure. Where none does, nothing is held, and figures
 * of that say nothing. Linear in the ratings at most.
 */
export function hasConfidentRating(ratings: Iterable<Rating>, day: Day): boolean {
  const levelOf = confidentLevels(day)
  for (const rating of ratings) if (levelOf(rating) >= 0) return true
  return false
}

/** The level that counts in a pessimistic figure, −1 where confidence is too low or level there is none. */
export function confidentLevel(rating: Rating, day: Day): number {
  return isConfident(rating, day) ? countedLevel(rating) : -1
}

/**
 * `confidentLevel` on one day, for all the ratings of an organisation: each costs a comparison of
 * texts, because for a rater the confidence is enough from one day of assessment on.
 */
export function confidentLevels(day: Day): (rating: Rating) => number {
  const sinceLead = confidentSince(day, 'lead')
  const sinceOthers = confidentSince(day, 'self')
  return (rating) => {
    const { assessed, rater } = rating
    if (assessed === null) return -1
    return assessed >= (rater === 'lead' ? sinceLead : sinceOthers) ? countedLevel(rating) : -1
  }
}

/** The first day of assessment from which a rater's word is confident on the day. */
function confidentSince(day: Day, rater: Rater | null): Day {
  const halfLives = Math.log2(raterFactor(rater) / enoughConfidence)
  return addDays(day, -Math.floor(halfLives * assessmentHalfLife))
}
