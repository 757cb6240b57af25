import { type Day, dayNumber } from '../model/day.ts'
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

const daysPerMonth = 365.25 / 12

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
  const last = dayNumber(day) + attrition.months * daysPerMonth
  return people.map(({ leaves }) =>
    // Whoever leaves on a day is still there on it.
    leaves !== null && dayNumber(leaves) < last ? (1 as Probability) : likely,
  )
}
