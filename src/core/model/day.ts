import * as v from 'valibot'

/**
 * A calendar day as ISO text, `2026-11-21`, without a time zone. Days compare as text.
 * Years run from 0001 to 9999.
 */
export const daySchema = v.pipe(v.string(), v.check(isDay), v.brand('Day'))
export type Day = v.InferOutput<typeof daySchema>

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000

/** Whether the text is a day that exists: `2026-02-30` is not one. */
export function isDay(text: string): text is Day {
  const parts = shape.exec(text)
  if (parts === null || parts[1] === '0000') return false
  const [, year, month, date] = parts
  return dayOfNumber(utcDays(Number(year), Number(month), Number(date))) === text
}

/** Parses an ISO day; `null` where the text is not a day that exists. */
export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null
}

/** Days since 1970-01-01, negative before it. */
export function dayNumber(day: Day): number {
  return utcDays(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** The day that is `dayNumber` days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  const iso = new Date(number * msPerDay).toISOString()
  return iso.slice(0, 10) as Day
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days)
}

/**
 * The same date so many calendar months later, or the last of a shorter month: a month after
 * 2026-01-31 is 2026-02-28. No later than 9999-12-31, where days end.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)].map(Number)
  const at = (year as number) * 12 + (month as number) - 1 + months
  if (at >= 10_000 * 12) return '9999-12-31' as Day
  const first = utcDays(Math.floor(at / 12), (at % 12) + 1, 1)
  const length = utcDays(Math.floor((at + 1) / 12), ((at + 1) % 12) + 1, 1) - first
  return dayOfNumber(first + Math.min(date as number, length) - 1)
}

/** The calendar day of a moment where the person is. */
export function localDay(moment: Date): Day {
  return dayOfNumber(utcDays(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()))
}

function utcDays(year: number, month: number, date: number): number {
  const moment = new Date(0)
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  moment.setUTCFullYear(year, month - 1, date)
  return Math.round(moment.getTime() / msPerDay)
}
