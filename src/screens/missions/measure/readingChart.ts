import { scaleLinear, scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { Day } from '#core/model/day.ts'

export interface ChartReading {
  readonly day: Day
  readonly value: number
}

export interface ReadingChart {
  /** Data of an SVG path: level until the next reading, then up or down at once; on to today. */
  readonly path: string
  readonly points: readonly { readonly key: string; readonly x: number; readonly y: number }[]
  readonly xTicks: readonly { readonly key: number; readonly label: string; readonly x: number }[]
  readonly yTicks: readonly { readonly value: number; readonly y: number }[]
  readonly baselineY: number | null
  readonly goalY: number | null
  /** `null`: there is none, or it lies outside of what is drawn. */
  readonly targetX: number | null
  readonly todayX: number
}

/**
 * A measure over days inside a box of the given size, y downwards: from the first reading, or
 * the day on which the mission was formed if that is earlier, to the target day or today.
 */
export function readingChart(
  readings: readonly ChartReading[],
  given: {
    readonly baseline: number | null
    readonly goal: number | null
    readonly formed: Day | null
    readonly target: Day | null
    readonly today: Day
    readonly width: number
    readonly height: number
  },
): ReadingChart {
  const { baseline, goal, formed, target, today, width, height } = given
  const days = [today, ...readings.map(({ day }) => day)]
  for (const day of [formed, target]) if (day !== null) days.push(day)
  days.sort()
  const [first = today, last = today] = [days[0], days.at(-1)]
  const x = scaleUtc([momentOf(first), momentOf(last)], [0, width])
  const values = readings.map(({ value }) => value)
  for (const value of [baseline, goal]) if (value !== null) values.push(value)
  const y = scaleLinear(spanOf(values), [height, 0]).nice(4)
  const xOf = (day: Day) => round(x(momentOf(day)))
  const yOf = (value: number) => round(y(value))
  const points = readings.map(({ day, value }) => ({ key: day, x: xOf(day), y: yOf(value) }))
  const end = points.at(-1)
  const drawn = line<{ readonly x: number; readonly y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curveStepAfter)
  const todayX = xOf(today)
  const isOpen = end !== undefined && end.x < todayX
  return {
    path: drawn(isOpen ? [...points, { x: todayX, y: end.y }] : points) ?? '',
    points,
    // Days have no parts here, so a tick between two of them would say nothing.
    xTicks: x
      .ticks(Math.max(2, Math.min(8, Math.floor(width / 80))))
      .filter((moment) => moment.getTime() % msPerDay === 0)
      .map((moment) => ({ key: moment.getTime(), label: tickWords(moment), x: round(x(moment)) })),
    yTicks: y.ticks(4).map((value) => ({ value, y: yOf(value) })),
    baselineY: baseline === null ? null : yOf(baseline),
    goalY: goal === null ? null : yOf(goal),
    targetX: target === null ? null : xOf(target),
    todayX,
  }
}

/** A line has no zero to stand on: what counts is how far it is from baseline to goal. */
function spanOf(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least < most ? [least, most] : [least - 1, least + 1]
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
