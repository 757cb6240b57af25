import { type Attrition, parseMonths, parseProbability } from '#core/analysis/leaving.ts'

/** How many leave and how far to look ahead, as the fields and the address say it. */
export interface AttritionLook {
  /** Percent of the people who leave in a year. */
  readonly rate: number
  readonly months: number
}

export const usualAttrition: AttritionLook = { rate: 10, months: 12 }

/** Longest look ahead, in months: past it nothing stays as it is. */
export const longestHorizon = 60

/** A number out of its range is as if it were not said. */
export function parseAttritionLook(rate: string | null, months: string | null): AttritionLook {
  return {
    rate: numberIn(rate, 0, 100) ?? usualAttrition.rate,
    months: numberIn(months, 1, longestHorizon) ?? usualAttrition.months,
  }
}

/** `null`: not a number that is written out, or outside the ends. */
function numberIn(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d+(\.\d+)?$/.test(text.trim())) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}

/** What the measures take. */
export function attritionOf({ rate, months }: AttritionLook): Attrition {
  const yearlyRate = parseProbability(rate / 100)
  const horizon = parseMonths(months)
  if (yearlyRate === null || horizon === null) {
    throw new RangeError(`No attrition: ${rate} % a year over ${months} months`)
  }
  return { yearlyRate, months: horizon }
}
