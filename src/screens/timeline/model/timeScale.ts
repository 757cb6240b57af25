import { type ScaleTime, scaleUtc } from 'd3-scale'
import type { DayRange } from '#core/analysis/daySpans.ts'
import { dayOfNumber } from '#core/model/day.ts'
import { dayWords } from '../../analysis/dayWords.ts'

const msPerDay = 86_400_000

/** From days, as numbers since 1970, to pixels. */
export interface TimeScale {
  readonly range: DayRange
  readonly width: number
  readonly utc: ScaleTime<number, number>
}

/** @param range days shown, the one after the last included; parts of days while it moves. */
export function timeScale(range: DayRange, width: number): TimeScale {
  const utc = scaleUtc()
    .domain([range.start * msPerDay, range.end * msPerDay])
    .range([0, width])
  return { range, width, utc }
}

/** Where a day begins; what has no bound stands just outside of the picture. */
export function xOf({ utc, width }: TimeScale, day: number): number {
  if (!Number.isFinite(day)) return day < 0 ? -outside : width + outside
  const x = utc(day * msPerDay)
  return Math.max(-outside, Math.min(width + outside, x))
}

/** The number of the day that a place is in. */
export function dayAt({ utc }: TimeScale, x: number): number {
  return Math.floor(utc.invert(x).getTime() / msPerDay)
}

/** Pixels beyond which it makes no difference how far away something is. */
const outside = 60

export interface Bar {
  readonly left: number
  readonly width: number
}

/** Where a range is drawn; `null` where none of it is in the picture. */
export function barOf(scale: TimeScale, { start, end }: DayRange): Bar | null {
  if (start >= scale.range.end || end <= scale.range.start || start >= end) return null
  const left = xOf(scale, start)
  return { left, width: Math.max(2, xOf(scale, end) - left) }
}

export interface Tick {
  readonly day: number
  readonly x: number
  /** Empty where there is no room for it. */
  readonly label: string
}

export interface Axis {
  /** The years, or the months where single days are told apart. */
  readonly periods: readonly {
    readonly label: string
    readonly x: number
    readonly line: boolean
  }[]
  readonly ticks: readonly Tick[]
}

/** Pixels between two labels of the axis. */
const tickRoom = 64
const labelRoom = 40

/** Two lines of dates that suit what is shown: years over months, or months over days. */
export function axisOf(scale: TimeScale): Axis {
  const { utc, width, range } = scale
  const moments = utc.ticks(Math.max(2, Math.floor(width / tickRoom)))
  const isByDay = moments.some((it) => it.getUTCDate() !== 1)
  const isByYear = moments.every((it) => it.getUTCDate() === 1 && it.getUTCMonth() === 0)
  let last = Number.NEGATIVE_INFINITY
  const ticks = moments.map((moment) => {
    const x = utc(moment)
    const hasRoom = x - last >= labelRoom && x <= width - labelRoom / 2
    if (hasRoom) last = x
    return {
      day: moment.getTime() / msPerDay,
      x,
      label: hasRoom && !isByYear ? tickLabel(moment) : '',
    }
  })
  return { periods: periodsOf(scale, isByDay ? 1 : stepOfYears(range)), ticks }
}

/** The line above says the year. */
function tickLabel(moment: Date): string {
  return (moment.getUTCDate() === 1 ? monthName : dayAndMonth).format(moment)
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
const monthAndYear = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "Mar 2026", for the day of a number. */
function monthOf(day: number): string {
  return monthAndYear.format(day * msPerDay)
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** In months. */
function stepOfYears({ start, end }: DayRange): number {
  const years = (end - start) / 365
  return 12 * (years > 40 ? 10 : years > 16 ? 5 : 1)
}

function periodsOf({ utc, range, width }: TimeScale, months: number): Axis['periods'] {
  const first = new Date(range.start * msPerDay)
  const whole = first.getUTCFullYear() * 12 + first.getUTCMonth()
  const periods: { label: string; x: number; line: boolean }[] = []
  for (let at = Math.floor(whole / months) * months; ; at += months) {
    const moment = Date.UTC(Math.floor(at / 12), at % 12, 1)
    const x = utc(moment)
    if (x >= width) break
    // The one that has begun before is named at the edge, unless the next one needs the place.
    const end = utc(Date.UTC(Math.floor((at + months) / 12), (at + months) % 12, 1))
    const room = Math.min(end, width) - Math.max(x, 0)
    const label = months === 1 ? monthOf(moment / msPerDay) : String(Math.floor(at / 12))
    periods.push({ label: room < labelRoom ? '' : label, x: Math.max(0, x), line: x > 0 })
  }
  return periods
}

/** "Mar 2026 – Sep 2027", or with days where fewer than three months are shown. */
export function rangeWords({ start, end }: DayRange): string {
  const first = Math.floor(start)
  const last = Math.ceil(end) - 1
  if (last - first < 92) return `${dayWords(dayOfNumber(first))} – ${dayWords(dayOfNumber(last))}`
  const [from, to] = [monthOf(first), monthOf(last)]
  return from === to ? from : `${from} – ${to}`
}
