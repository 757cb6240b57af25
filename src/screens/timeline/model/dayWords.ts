import { type Day, dayNumber } from '#core/model/day.ts'

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const medium = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

export const msPerDay = 86_400_000

/** "30 June 2026". */
export function longDay(day: Day): string {
  return long.format(dayNumber(day) * msPerDay)
}

/** "30 Jun 2026". */
export function shortDay(day: Day): string {
  return medium.format(dayNumber(day) * msPerDay)
}

/** "Mar 2026", for the day of a number. */
export function monthOf(day: number): string {
  return month.format(day * msPerDay)
}
