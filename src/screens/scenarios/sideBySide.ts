import type { FindingCounts } from '#core/analysis/coverage.ts'
import { type Severity, severities } from '#core/analysis/finding.ts'
import { lossOf } from '#core/analysis/scenarioDifference.ts'
import { grouped } from '#core/model/naming.ts'
import { amount } from '../analysis/amount.ts'
import type { Compared } from './compared.ts'
import { changeKey, type FindingChange, findingChanges } from './findingChanges.ts'

/** A figure of several scenarios beside the baseline's; the lower the better. */
export interface FigureRow {
  readonly id: string
  readonly label: string
  /** `null`: the figure is one of changes, which the baseline has none of. */
  readonly baseline: number | null
  /** In the order of the scenarios. */
  readonly values: readonly number[]
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
  const row = (
    id: string,
    label: string,
    baseline: number | null,
    values: readonly number[],
    say: FigureRow['say'] = grouped,
  ): FigureRow => ({ id, label, baseline, values, isBest: bestOf(values), say })
  return [
    row(
      'nobody',
      'Required, nobody holds it',
      before.gap,
      after.map((it) => it.gap),
    ),
    // Together, so that who loses the last holder is not the better for it.
    row(
      'few',
      'One holder or nobody',
      before.gap + before.keyPerson,
      after.map((it) => it.gap + it.keyPerson),
    ),
    ...severities
      .filter((severity) => showsLow || severity !== 'low')
      .map((severity) =>
        row(
          severity,
          severityLabels[severity],
          orWorse(before, severity),
          after.map((it) => orWorse(it, severity)),
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
      'Expected to be lost in a year, against doing nothing',
      null,
      compared.map(({ difference }) => {
        const loss = lossOf(difference.scopes)
        return loss.after - loss.before
      }),
      signed,
    ),
    row(
      'movers',
      'People who move',
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
      compared.map(({ conflicts }) => conflicts.length),
    ),
  ]
}

function orWorse(counts: FindingCounts, severity: Severity): number {
  const worse = severities.slice(0, severities.indexOf(severity) + 1)
  return worse.reduce((sum, it) => sum + counts[it], 0)
}

/** What only one of the scenarios does to a finding. */
export interface Alone {
  readonly opened: readonly FindingChange[]
  readonly closed: readonly FindingChange[]
}

/** Of each scenario the findings that it opens or worsens, closes or eases, and no other does. */
export function aloneIn(compared: readonly Compared[], showsLow: boolean): Alone[] {
  const changes = compared.map(({ difference }) => findingChanges(difference, showsLow))
  const counts = { opened: new Map<string, number>(), closed: new Map<string, number>() }
  const sideOf = (it: FindingChange) => (isNews(it) ? 'opened' : 'closed')
  for (const it of changes.flat()) {
    const side = counts[sideOf(it)]
    side.set(changeKey(it), (side.get(changeKey(it)) ?? 0) + 1)
  }
  return changes.map((all) => {
    const alone = all.filter((it) => counts[sideOf(it)].get(changeKey(it)) === 1)
    return {
      opened: alone.filter(isNews),
      closed: alone.filter((it) => !isNews(it)),
    }
  })
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
