import { addMonths, type Day, dayNumber } from '../model/day.ts'
import type { Person } from '../model/person.ts'

declare const probability: unique symbol
declare const horizon: unique symbol

/** A number from 0 to 1. */
export type Probability = number & { readonly [probability]: true }

/** A number of months, 0 or more; parts of months are fine. */
export type Months = number & { readonly [horizon]: true }

/** How many people leave, and how far to look ahead. */
export interface Attrition {
  /** a: the part of the people who leave in a year. */
  readonly yearlyRate: Probability
  /** m */
  readonly months: Months
}

/** `null` where the number is no probability. */
export function parseProbability(value: number): Probability | null {
  return value >= 0 && value <= 1 ? (value as Probability) : null
}

/** `null` where the number is no span of time to look ahead. */
export function parseMonths(value: number): Months | null {
  return value >= 0 && value < Number.POSITIVE_INFINITY ? (value as Months) : null
}

/**
 * p = 1 − (1 − a)^(m/12): how likely one person leaves within the months, where the same part of
 * those who are left leaves every year.
 */
export function leavingProbability({ yearlyRate, months }: Attrition): Probability {
  // With a rate of 1 the power below would be 0 · ∞ for no time at all.
  if (months === 0) return 0 as Probability
  // The same as the formula, and exact for small rates as well.
  return -Math.expm1((months / 12) * Math.log1p(-yearlyRate)) as Probability
}

/**
 * How likely each person has left `months` after the day: certain where the record says that they
 * will have, else by the rate alone.
 */
export function leavingProbabilities(
  people: readonly Person[],
  day: Day,
  attrition: Attrition,
): Probability[] {
  const likely = leavingProbability(attrition)
  const isKnown = leavesWithin(day, attrition.months)
  return people.map((person) => (isKnown(person) ? (1 as Probability) : likely))
}

/**
 * Whether somebody's record says that they will have left when so many calendar months are over:
 * with one month from 2026-01-31, on 2026-02-28. Whoever leaves on a day is still there on it.
 */
export function leavesWithin(
  day: Day,
  months: Months,
): (person: Pick<Person, 'leaves'>) => boolean {
  const whole = Math.floor(months)
  const from = dayNumber(addMonths(day, whole))
  const end = from + (months - whole) * (dayNumber(addMonths(day, whole + 1)) - from)
  return ({ leaves }) => leaves !== null && dayNumber(leaves) < end
}
