import type { DayRange } from '#core/analysis/daySpans.ts'

/** So few days are shown at least. */
export const fewestDays = 14

/** The range, no longer than all days, not too short to read, and moved to where there are days. */
export function within({ start, end }: DayRange, whole: DayRange): DayRange {
  const length = Math.min(whole.end - whole.start, Math.max(fewestDays, end - start))
  const middle = (start + end) / 2
  const wanted = end - start === length ? start : middle - length / 2
  const from = Math.max(whole.start, Math.min(wanted, whole.end - length))
  return { start: from, end: from + length }
}

/** The same number of days, moved so that the day is among them and not at the edge. */
export function revealing(day: number, range: DayRange, whole: DayRange): DayRange {
  const length = range.end - range.start
  const edge = length * 0.05
  if (day >= range.start + edge && day <= range.end - edge) return range
  return within({ start: day - length / 2, end: day + length / 2 }, whole)
}
