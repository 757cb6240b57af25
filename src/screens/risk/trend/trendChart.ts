import { scaleLinear, scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { Severity } from '#core/analysis/finding.ts'
import type { TrendPoint } from '#core/analysis/trend.ts'
import type { Day } from '#core/model/day.ts'

export interface TrendSeries {
  readonly severity: Severity
  /** Data of an SVG path: level until the next point, then up or down at once. */
  readonly path: string
  /** Today's. */
  readonly value: number
  /** Where the line ends. */
  readonly endY: number
  /** Where its label stands: near the end, clear of the others. */
  readonly labelY: number
}

export interface TrendChart {
  readonly series: readonly TrendSeries[]
  readonly xTicks: readonly { readonly key: number; readonly label: string; readonly x: number }[]
  readonly yTicks: readonly { readonly value: number; readonly y: number }[]
  readonly xOf: (day: Day) => number
  readonly yOf: (value: number) => number
}

/** Pixels that a label needs for itself. */
const labelHeight = 16

/** Step lines of the severities over days, inside a box of the given size, y downwards. */
export function trendChart(
  points: readonly TrendPoint[],
  severities: readonly Severity[],
  { width, height }: { readonly width: number; readonly height: number },
): TrendChart {
  const moments = points.map(({ day }) => momentOf(day))
  const first = moments[0] ?? new Date(0)
  const last = moments.at(-1) ?? first
  const x = scaleUtc([first, last], [0, width])
  const most = Math.max(1, ...points.flatMap(({ totals }) => severities.map((it) => totals[it])))
  const y = scaleLinear([0, most], [height, 0]).nice(4)
  const ends = severities.map((severity) => y(points.at(-1)?.totals[severity] ?? 0))
  const labels = spread(ends, labelHeight, height)
  const series = severities.map((severity, at): TrendSeries => {
    const drawn = line<TrendPoint>()
      .x(({ day }) => round(x(momentOf(day))))
      .y(({ totals }) => round(y(totals[severity])))
      .curve(curveStepAfter)
    return {
      severity,
      path: drawn([...points]) ?? '',
      value: points.at(-1)?.totals[severity] ?? 0,
      endY: ends[at] ?? height,
      labelY: labels[at] ?? height,
    }
  })
  const space = Math.max(2, Math.min(8, Math.floor(width / 90)))
  return {
    series,
    // Days have no parts here, so a tick between two of them would say nothing.
    xTicks: x
      .ticks(space)
      .filter((moment) => moment.getTime() % msPerDay === 0)
      .map((moment) => ({ key: moment.getTime(), label: tickWords(moment), x: x(moment) })),
    yTicks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: y(value) })),
    xOf: (day) => x(momentOf(day)),
    yOf: (value) => y(value),
  }
}

/** The place of the point that is nearest to a position in the chart. */
export function nearestPoint(
  points: readonly TrendPoint[],
  { xOf }: Pick<TrendChart, 'xOf'>,
  position: number,
): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (const [at, { day }] of points.entries()) {
    const distance = Math.abs(xOf(day) - position)
    if (distance < least) {
      least = distance
      nearest = at
    }
  }
  return nearest
}

/** Positions moved apart until each has its space, in their order, none below the lowest. */
export function spread(wanted: readonly number[], space: number, lowest: number): number[] {
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const placed = [...wanted]
  let limit = lowest
  for (const at of order.toReversed()) {
    placed[at] = Math.min(placed[at] ?? 0, limit)
    limit = (placed[at] ?? 0) - space
  }
  let least = Number.NEGATIVE_INFINITY
  for (const at of order) {
    placed[at] = Math.max(placed[at] ?? 0, least)
    least = (placed[at] ?? 0) + space
  }
  return placed
}

const msPerDay = 86_400_000
const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** "Nov" for the first of a month, "2027" for the first of a year, else "8 Nov". */
function tickWords(moment: Date): string {
  const date = moment.getUTCDate()
  const month = monthWords.format(moment)
  if (date > 1) return `${date} ${month}`
  return moment.getUTCMonth() === 0 ? String(moment.getUTCFullYear()) : month
}

function momentOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Tenths of a pixel: more digits only make the path longer. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
