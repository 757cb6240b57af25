import { type Day, dayNumber, dayOfNumber } from '../model/day.ts'

/** Days that follow each other, both ends included; `null`: unbounded. */
export interface Span {
  readonly from: Day | null
  readonly to: Day | null
}

/**
 * The same as numbers of days, infinite where unbounded, with the day *after* the last one. It is
 * empty where it ends before it begins.
 */
export interface DayRange {
  readonly start: number
  readonly end: number
}

export const noDays: DayRange = { start: 0, end: 0 }

export function rangeOf(from: Day | null, to: Day | null): DayRange {
  return {
    start: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
    end: to === null ? Number.POSITIVE_INFINITY : dayNumber(to) + 1,
  }
}

export function overlap(a: DayRange, b: DayRange): DayRange {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
}

export function isEmpty({ start, end }: DayRange): boolean {
  return start >= end
}

/** @returns the range as days that people read. It must not be empty. */
export function spanOf({ start, end }: DayRange): Span {
  return {
    from: start === Number.NEGATIVE_INFINITY ? null : dayOfNumber(start),
    to: end === Number.POSITIVE_INFINITY ? null : dayOfNumber(end - 1),
  }
}

/**
 * Walks the times between the days on which something begins or ends, in order: `visit` gets each
 * stretch of `within` with the things that hold on all of its days, in their order.
 * O(things · (log things + things that hold at once)).
 */
export function sweep<T extends DayRange>(
  within: DayRange,
  things: readonly T[],
  visit: (range: DayRange, holding: readonly T[]) => void,
): void {
  if (isEmpty(within)) return
  const turns: { day: number; thing: T; begins: boolean }[] = []
  for (const thing of things) {
    const { start, end } = overlap(thing, within)
    if (start >= end) continue
    turns.push({ day: start, thing, begins: true }, { day: end, thing, begins: false })
  }
  turns.sort((a, b) => a.day - b.day)
  const holding = new Set<T>()
  let start = within.start
  for (const { day, thing, begins } of turns) {
    if (day > start) {
      visit({ start, end: day }, [...holding])
      start = day
    }
    if (begins) holding.add(thing)
    else holding.delete(thing)
  }
  if (start < within.end) visit({ start, end: within.end }, [...holding])
}

/** Days with the figures that hold on them; neighbours with the same figures are one span. */
export class SpanList<Figures extends object> {
  readonly #spans: { range: DayRange; figures: Figures; text: string }[] = []

  /** Ranges are added in order. */
  add(range: DayRange, figures: Figures): this {
    const last = this.#spans.at(-1)
    const text = JSON.stringify(figures)
    if (last?.text === text && last.range.end === range.start) {
      last.range = { start: last.range.start, end: range.end }
    } else this.#spans.push({ range, figures, text })
    return this
  }

  /** What is made of the spans, where there are any. */
  found<T>(make: (spans: readonly (Span & Figures)[]) => T): T[] {
    const spans = this.#spans.map(({ range, figures }) => ({ ...spanOf(range), ...figures }))
    return spans.length === 0 ? [] : [make(spans)]
  }
}
