import { apply } from '../edits/apply.ts'
import type { Cause, JournalEntry } from '../edits/history.ts'
import { type Day, localDay } from '../model/day.ts'
import type { Workspace } from '../model/workspace.ts'
import { CoverageIndex, type FindingCounts } from './coverage.ts'
import { type Severity, severities } from './finding.ts'

/** What the trend reads of a journal entry. */
export type TrendEntry = Pick<JournalEntry, 'seq' | 'at' | 'cause' | 'edit'>

/** One entry of the journal with the findings of the organisation around it. */
export interface TrendStep {
  readonly seq: number
  readonly at: string
  readonly label: string
  /** Why it stands in the journal: undone and redone edits are entries as others. */
  readonly cause: Cause['kind']
  /** The calendar day of the entry, on which `before` and `after` are counted. */
  readonly day: Day
  /** After the entry before this one, on that one's day. */
  readonly previous: FindingCounts
  /** On the day of this entry, before its edit: what differs from `previous`, dates alone did. */
  readonly before: FindingCounts
  /** After the edit: what differs from `before`, the edit did. */
  readonly after: FindingCounts
}

/** How moments become days. */
export interface TrendCalendar {
  /** No entry is of a later day; `null`, as it is unless given: any day is as good. */
  readonly today?: Day | null
  /** The calendar day of a moment, or `null`; where the reader is unless given. */
  readonly dayOf?: (at: string) => Day | null
}

/**
 * The findings before and after each entry of a journal, in its order. Counts are moved along
 * each edit; only a new calendar day, or an edit as large as an import, counts anew. One step at a
 * time, so that the caller can pause between two.
 *
 * The order is that of the sequence numbers. Where the clock went back, or an entry's moment cannot
 * be read, the day stays what it was. An entry dated after today, by a clock that ran ahead, has
 * the day of the next one that is not, or today: later entries keep their own days.
 *
 * @param workspace the state before the first entry.
 * @throws where an entry does not follow from the state before it.
 */
export function* trendSteps(
  workspace: Workspace,
  entries: readonly TrendEntry[],
  { today = null, dayOf = dayOfMoment }: TrendCalendar = {},
): Generator<TrendStep, void, undefined> {
  let index: CoverageIndex | null = null
  let here = workspace
  let previous: FindingCounts | null = null
  const days = daysOf(
    entries.map(({ at }) => dayOf(at)),
    today,
  )
  for (const [place, { seq, at, cause, edit }] of entries.entries()) {
    const day = days[place] ?? null
    index ??= CoverageIndex.build(here, day ?? epoch)
    previous ??= index.totals()
    const isLater = day !== null && day > index.day
    if (isLater) index.setDay(day)
    const before = isLater ? index.totals() : previous
    here = apply(here, edit)
    index.move(edit, here)
    const after = index.totals()
    yield {
      seq,
      at,
      label: edit.label,
      cause: cause.kind,
      day: index.day,
      previous,
      before,
      after,
    }
    previous = after
  }
}

/** Days, where those after today are the next one's that is not; `null`: not known. */
function daysOf(days: readonly (Day | null)[], today: Day | null): readonly (Day | null)[] {
  if (today === null) return days
  let next = today
  return days
    .toReversed()
    .map((day) => {
      if (day === null) return null
      if (day <= today) next = day
      return next
    })
    .reverse()
}

/** The day before which nothing is dated: for entries before the first that says when it was. */
const epoch = '1970-01-01' as Day

function dayOfMoment(at: string): Day | null {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? null : localDay(moment)
}

/** An edit, and by how much it changed the findings of each severity. */
export interface TrendMove {
  readonly seq: number
  readonly at: string
  readonly label: string
  readonly cause: Cause['kind']
  readonly change: Readonly<Record<Severity, number>>
}

/** A day on which the organisation was edited. */
export interface TrendPoint {
  readonly day: Day
  /** By severity and kind at the end of the day, after its last edit. */
  readonly totals: FindingCounts
  /** The findings of the line: all, without the low ones unless these are asked for. */
  readonly findings: number
  /** What dates alone have changed since the point before: stays that began or ended. */
  readonly byDates: Readonly<Record<Severity, number>>
  /** How many edits the day had. */
  readonly edits: number
  /** Those that moved the line most, the greatest first; none that did not move it. */
  readonly movers: readonly TrendMove[]
}

export interface TrendOptions {
  /** Whether low findings count in the line and in what moves it. */
  readonly withLow?: boolean
  /** How many movers a day names: 3 unless given. */
  readonly movers?: number
}

/**
 * A line of findings over time from the steps of the journal: a point for each day on which
 * something was edited. An edit moves the line by all that it opens and closes, so that one which
 * closes two findings and opens two others is seen. O(steps · movers).
 */
export function trendPoints(
  steps: Iterable<TrendStep>,
  { withLow = false, movers: most = 3 }: TrendOptions = {},
): TrendPoint[] {
  const points: TrendPoint[] = []
  for (const step of steps) {
    const { day, after: totals } = step
    const findings = findingsOf(totals, withLow)
    const move: TrendMove = {
      seq: step.seq,
      at: step.at,
      label: step.label,
      cause: step.cause,
      change: changed(step.before, step.after),
    }
    const last = points.at(-1)
    if (last === undefined || last.day !== day) {
      const byDates = changed(step.previous, step.before)
      points.push({
        day,
        totals,
        findings,
        byDates,
        edits: 1,
        movers: greatest([], move, { withLow, most }),
      })
    } else {
      points[points.length - 1] = {
        ...last,
        totals,
        findings,
        edits: last.edits + 1,
        movers: greatest(last.movers, move, { withLow, most }),
      }
    }
  }
  return points
}

/** How many findings the line shows: low ones only where they are asked for. */
function findingsOf(totals: FindingCounts, withLow: boolean): number {
  return totals.critical + totals.high + totals.medium + (withLow ? totals.low : 0)
}

function changed(before: FindingCounts, after: FindingCounts): Record<Severity, number> {
  return {
    critical: after.critical - before.critical,
    high: after.high - before.high,
    medium: after.medium - before.medium,
    low: after.low - before.low,
  }
}

/** The list with one more where it belongs: most moved first, then the more severe, then the earlier. */
function greatest(
  movers: readonly TrendMove[],
  move: TrendMove,
  { withLow, most }: { withLow: boolean; most: number },
): readonly TrendMove[] {
  if (moved(move, withLow) === 0) return movers
  const after = movers.findIndex((it) => compareMoves(move, it, withLow) < 0)
  const at = after < 0 ? movers.length : after
  return at >= most ? movers : movers.toSpliced(at, 0, move).slice(0, most)
}

function compareMoves(a: TrendMove, b: TrendMove, withLow: boolean): number {
  let difference = moved(b, withLow) - moved(a, withLow)
  for (const severity of severities) {
    difference ||= Math.abs(b.change[severity]) - Math.abs(a.change[severity])
  }
  return difference || a.seq - b.seq
}

function moved({ change }: TrendMove, withLow: boolean): number {
  const shown = severities.filter((severity) => withLow || severity !== 'low')
  return shown.reduce((sum, severity) => sum + Math.abs(change[severity]), 0)
}
