import type { FindingCounts } from '#core/analysis/coverage.ts'
import { type Severity, severities } from '#core/analysis/finding.ts'
import {
  type TrendMove,
  type TrendPoint,
  type TrendStep,
  trendPoints,
} from '#core/analysis/trend.ts'
import { addDays, type Day } from '#core/model/day.ts'

/** Most edits that a day names. */
const moversOfDay = 12

/** The days of the line: those with edits, and today as it stands now. */
export function trendLine(
  steps: readonly TrendStep[],
  {
    today,
    now,
    withLow,
  }: { readonly today: Day; readonly now: FindingCounts; readonly withLow: boolean },
): TrendPoint[] {
  const points = trendPoints(steps, { withLow, movers: moversOfDay })
  const last = points.at(-1)
  if (last === undefined) return []
  const findings = now.critical + now.high + now.medium + (withLow ? now.low : 0)
  // Unsaved edits of the last moments are in what stands now.
  if (last.day === today) return [...points.slice(0, -1), { ...last, totals: now, findings }]
  const byDates = difference(last.totals, now)
  return [...points, { day: today, totals: now, findings, byDates, edits: 0, movers: [] }]
}

/** An edit that moved the line, with the day on which it did. */
export interface DatedMove extends TrendMove {
  readonly day: Day
}

/**
 * The edits that moved the line most since it began, the greatest first. What the organisation
 * began with is where the line begins, and no move of it.
 */
export function greatestMoves(
  points: readonly TrendPoint[],
  shown: readonly Severity[],
  most: number,
): DatedMove[] {
  return points
    .flatMap(({ day, movers }) => movers.map((move) => ({ ...move, day })))
    .filter(({ cause, seq }) => cause !== 'begin' && seq > 1)
    .sort((a, b) => sizeOf(b, shown) - sizeOf(a, shown) || b.seq - a.seq)
    .slice(0, most)
}

/** How many findings the line showed at the end of a day; `null`: it begins later. */
export function findingsOn(points: readonly TrendPoint[], day: Day): number | null {
  return points.findLast((point) => point.day <= day)?.findings ?? null
}

/** The findings a month ago, or when the line began if that is later, and now. */
export function sinceLastMonth(
  points: readonly TrendPoint[],
  today: Day,
): { readonly before: number; readonly now: number; readonly since: Day } | null {
  const [first] = points
  const now = points.at(-1)
  if (first === undefined || now === undefined) return null
  const month = addDays(today, -30)
  const before = findingsOn(points, month)
  return before === null
    ? { before: first.findings, now: now.findings, since: first.day }
    : { before, now: now.findings, since: month }
}

/** "−2 critical, +1 high", the worst first; "no change" where nothing shown changed. */
export function changeWords(
  change: Readonly<Record<Severity, number>>,
  shown: readonly Severity[] = severities,
): string {
  const parts = shown
    .filter((severity) => change[severity] !== 0)
    .map((severity) => `${signed(change[severity])} ${severity}`)
  return parts.length === 0 ? 'no change' : parts.join(', ')
}

export function signed(count: number): string {
  return count < 0 ? `−${-count}` : `+${count}`
}

/** "3 critical, 4 high, 0 medium". */
export function totalsWords(totals: FindingCounts, shown: readonly Severity[]): string {
  return shown.map((severity) => `${totals[severity]} ${severity}`).join(', ')
}

function sizeOf({ change }: TrendMove, shown: readonly Severity[]): number {
  return shown.reduce((sum, severity) => sum + Math.abs(change[severity]), 0)
}

function difference(before: FindingCounts, after: FindingCounts): Record<Severity, number> {
  return {
    critical: after.critical - before.critical,
    high: after.high - before.high,
    medium: after.medium - before.medium,
    low: after.low - before.low,
  }
}
