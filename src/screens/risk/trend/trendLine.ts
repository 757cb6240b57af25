import type { FindingCounts } from '#core/analysis/coverage.ts'
import { type Severity, severities } from '#core/analysis/finding.ts'
import { type TrendMove, type TrendPoint, trendPoints } from '#core/analysis/trend.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { GatheredHistory, HistoryStep } from './gatherSteps.ts'

/** Most edits that a day names. */
const moversOfDay = 12

/** Findings over time, from what the organisation began with to today. */
export interface TrendLine {
  /** What was found when all that it began with was there, before anybody edited it. */
  readonly start: {
    readonly day: Day
    readonly findings: number
    readonly isImport: boolean
  }
  /** The days with edits, and today. Edits are those of the organisation since its beginning. */
  readonly points: readonly TrendPoint[]
  /** How many edits have changed what is found, and how many have not. */
  readonly edits: { readonly moving: number; readonly others: number }
}

/** `null`: nothing has been done yet. */
export function trendLine({ steps, end }: GatheredHistory, withLow: boolean): TrendLine | null {
  const begun = steps.findLast(({ isBeginning }) => isBeginning)
  if (begun === undefined) return null
  const shown = severities.filter((severity) => withLow || severity !== 'low')
  const findings = (totals: FindingCounts) =>
    shown.reduce((sum, severity) => sum + totals[severity], 0)
  const edits = steps.filter((step) => !step.isBeginning && !step.isPlan)
  const moving = edits.filter((step) => isMoving(step, shown)).length
  const beginning = new Set(steps.flatMap((step) => (step.isBeginning ? [step.seq] : [])))
  const points = trendPoints(steps, { withLow, movers: moversOfDay + 1 }).map((point) => ({
    ...point,
    edits: edits.filter(({ day }) => day === point.day).length,
    movers: point.movers.filter(({ seq }) => !beginning.has(seq)).slice(0, moversOfDay),
  }))
  if (points.at(-1)?.day !== end.day) {
    points.push({
      day: end.day,
      totals: end.after,
      findings: findings(end.after),
      byDates: difference(end.previous, end.before),
      edits: 0,
      movers: [],
    })
  }
  return {
    start: {
      day: begun.day,
      findings: findings(begun.after),
      isImport: begun.label.startsWith('Import '),
    },
    points,
    edits: { moving, others: edits.length - moving },
  }
}

function isMoving({ before, after }: HistoryStep, shown: readonly Severity[]): boolean {
  return shown.some((severity) => before[severity] !== after[severity])
}

/** An edit that moved the line, with the day on which it did. */
export interface DatedMove extends TrendMove {
  readonly day: Day
}

/** The edits that moved the line most since it began, the greatest first. */
export function greatestMoves(
  points: readonly TrendPoint[],
  shown: readonly Severity[],
  most: number,
): DatedMove[] {
  return points
    .flatMap(({ day, movers }) => movers.map((move) => ({ ...move, day })))
    .sort((a, b) => sizeOf(b, shown) - sizeOf(a, shown) || b.seq - a.seq)
    .slice(0, most)
}

/** How many findings the line showed at the end of a day; `null`: it begins later. */
export function findingsOn(points: readonly TrendPoint[], day: Day): number | null {
  return points.findLast((point) => point.day <= day)?.findings ?? null
}

/** The findings a month ago, or when the line began if that is later, and now. */
export function sinceLastMonth(
  { start, points }: TrendLine,
  today: Day,
): {
  readonly before: number
  readonly now: number
  readonly since: Day
  readonly isStart: boolean
} {
  const month = addDays(today, -30)
  const now = points.at(-1)?.findings ?? start.findings
  const before = start.day < month ? findingsOn(points, month) : null
  return before === null
    ? { before: start.findings, now, since: start.day, isStart: true }
    : { before, now, since: month, isStart: false }
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
