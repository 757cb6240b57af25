import type { FindingCounts } from '#core/analysis/coverage.ts'
import {
  compareSeverities,
  type Finding,
  isGrave,
  type Severity,
  severities,
} from '#core/analysis/finding.ts'
import { uncoveredIn } from '#core/analysis/scenarioDifference.ts'
import { grouped } from '#core/model/naming.ts'
import { amount } from '../analysis/amount.ts'
import type { Compared } from './compared.ts'
import { changeKey, type FindingChange, findingChanges } from './findingChanges.ts'

/** A figure of several scenarios beside the baseline's; the lower the better where one is best. */
export interface FigureRow {
  readonly id: string
  readonly label: string
  /** `null`: the figure is one of changes, which the baseline has none of. */
  readonly baseline: number | null
  /** In the order of the scenarios. */
  readonly values: readonly number[]
  /**
   * How many findings of the row each ends with their team: they are not met, so where the best is
   * looked for they count as if they stayed.
   */
  readonly ended: readonly number[]
  /** Whether each is the best of the row; none is where all are the same. */
  readonly isBest: readonly boolean[]
  readonly say: (value: number) => string
}

const severityLabels: Readonly<Record<Severity, string>> = {
  critical: 'Critical findings',
  high: 'High findings or worse',
  medium: 'Medium findings or worse',
  low: 'All findings',
}

/** The figures by which scenarios are told apart. */
export function figureRows(compared: readonly Compared[], showsLow: boolean): FigureRow[] {
  const [first] = compared
  if (first === undefined) return []
  const { before } = first.difference.impact
  const after = compared.map(({ difference }) => difference.impact.after)
  const changes = compared.map(({ difference }) => findingChanges(difference, showsLow))
  const gone = compared.map(endedFindings)
  const none = compared.map(() => 0)
  const row = (
    id: string,
    label: string,
    baseline: number | null,
    values: readonly number[],
    say: FigureRow['say'] = grouped,
  ): FigureRow => ({ id, label, baseline, values, ended: none, isBest: bestOf(values), say })
  /** A row of findings that are there. */
  const findingRow = (
    id: string,
    label: string,
    count: (counts: FindingCounts) => number,
    isOf: (finding: Finding) => boolean,
  ): FigureRow => {
    const values = after.map(count)
    const ended = gone.map((all) => all.filter(isOf).length)
    const isBest = bestOf(values.map((value, at) => value + (ended[at] ?? 0)))
    return { ...row(id, label, count(before), values), ended, isBest }
  }
  /** What is neither better nor worse. */
  const plainRow = (id: string, label: string, values: readonly number[]): FigureRow[] =>
    values.every((it) => it === 0)
      ? []
      : [{ ...row(id, label, null, values), isBest: values.map(() => false) }]
  return [
    ...plainRow(
      'later',
      'Changes that begin only later',
      compared.map(({ later }) => later.length),
    ),
    ...plainRow(
      'ended',
      'Teams that end',
      compared.map(({ ended }) => ended.length),
    ),
    ...plainRow(
      'ended-findings',
      'Findings that end with their team',
      gone.map((all) => all.filter((it) => showsLow || isGrave(it)).length),
    ),
    findingRow(
      'nobody',
      'Required, nobody holds it',
      (it) => it.gap,
      ({ kind }) => kind === 'gap',
    ),
    // Together, so that who loses the last holder is not the better for it.
    findingRow(
      'few',
      'One holder or nobody',
      (it) => it.gap + it.keyPerson,
      (it) => it.kind !== 'short' && isGrave(it),
    ),
    ...severities
      .filter((severity) => showsLow || severity !== 'low')
      .map((severity) =>
        findingRow(
          severity,
          severityLabels[severity],
          (it) => orWorse(it, severity),
          (it) => compareSeverities(it.severity, severity) <= 0,
        ),
      ),
    row(
      'opened',
      'Findings opened or worse',
      null,
      changes.map((all) => all.filter(isNews).length),
    ),
    row(
      'bus-factors',
      'Bus factors that fall',
      null,
      compared.map(({ difference }) => difference.scopes.filter(falls).length),
    ),
    row(
      'loss',
      'Expected uncovered in a year, against doing nothing',
      null,
      compared.map(({ difference }) => {
        const { before, after } = uncoveredIn(difference.scopes)
        return after - before
      }),
      signed,
    ),
    row(
      'movers',
      'People who join, leave or change teams',
      null,
      compared.map(({ difference }) => difference.movers.length),
    ),
    row(
      'unplaced',
      'People without a team',
      null,
      compared.map(({ difference }) => difference.unplaced.length),
    ),
    row(
      'over',
      'People newly over 100 %',
      null,
      compared.map(
        ({ load }) => load.opened.filter(({ kind }) => kind === 'over-allocated').length,
      ),
    ),
    row(
      'sizes',
      'Teams newly outside 5 to 9 people',
      null,
      compared.map(({ difference }) => difference.oddSizes.length),
    ),
    row(
      'conflicts',
      'Conflicts',
      null,
      compared.map(({ conflicts, ahead }) => conflicts.length + ahead.length),
    ),
  ]
}

/** What is found no more because its team or chapter counts no more, low findings included. */
function endedFindings({ difference }: Compared): Finding[] {
  return difference.impact.scopes.flatMap(({ isEnded, closed }) => (isEnded ? closed : []))
}

function orWorse(counts: FindingCounts, severity: Severity): number {
  const worse = severities.slice(0, severities.indexOf(severity) + 1)
  return worse.reduce((sum, it) => sum + counts[it], 0)
}

/** What only one of the scenarios does to a finding. */
export interface Alone {
  readonly opened: readonly FindingChange[]
  readonly closed: readonly FindingChange[]
  /** They end with their team or last holder, which is no better. */
  readonly ended: readonly FindingChange[]
}

/** Of each scenario the findings that it opens or worsens, closes or eases, or ends, and no other does. */
export function aloneIn(compared: readonly Compared[], showsLow: boolean): Alone[] {
  const changes = compared.map(({ difference }) => findingChanges(difference, showsLow))
  const counts = {
    opened: new Map<string, number>(),
    closed: new Map<string, number>(),
    ended: new Map<string, number>(),
  }
  for (const it of changes.flat()) {
    const side = counts[sideOf(it)]
    side.set(changeKey(it), (side.get(changeKey(it)) ?? 0) + 1)
  }
  return changes.map((all) => {
    const alone = all.filter((it) => counts[sideOf(it)].get(changeKey(it)) === 1)
    const of = (side: keyof Alone) => alone.filter((it) => sideOf(it) === side)
    return { opened: of('opened'), closed: of('closed'), ended: of('ended') }
  })
}

function sideOf(it: FindingChange): keyof Alone {
  if (isNews(it)) return 'opened'
  return it.kind === 'ended' || it.kind === 'gone' ? 'ended' : 'closed'
}

function isNews({ kind }: FindingChange): boolean {
  return kind === 'opened' || kind === 'worse'
}

function falls({ before, after }: Compared['difference']['scopes'][number]): boolean {
  return before.busFactor !== null && after.busFactor !== null && after.busFactor < before.busFactor
}

function bestOf(values: readonly number[]): boolean[] {
  const best = Math.min(...values)
  const differs = values.some((value) => value !== best)
  return values.map((value) => differs && value === best)
}

/** `+0.3`, `−1.2`, `±0`. */
function signed(value: number): string {
  const size = amount(Math.abs(value))
  if (size === '0') return '±0'
  return `${value < 0 ? '−' : '+'}${size}`
}
