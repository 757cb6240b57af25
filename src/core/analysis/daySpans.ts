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

/** Makes ranges of dates. The same few days come again and again: each is worked out once. */
export class DayRanges {
  readonly #numbers = new Map<Day, number>()

  of(from: Day | null, to: Day | null): DayRange {
    return {
      start: from === null ? Number.NEGATIVE_INFINITY : this.#numberOf(from),
      end: to === null ? Number.POSITIVE_INFINITY : this.#numberOf(to) + 1,
    }
  }

  #numberOf(day: Day): number {
    const known = this.#numbers.get(day)
    if (known !== undefined) return known
    const number = dayNumber(day)
    this.#numbers.set(day, number)
    return number
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

/** A day on which something begins, or from which on it is over. */
export interface Turn<T> {
  readonly day: number
  readonly thing: T
  readonly begins: boolean
}

/**
 * Where the things, of at least a day each, begin and end: in the order of the days.
 * O(n log n), linear where all begin and end together.
 */
export function turnsOf<T extends DayRange>(things: readonly T[]): Turn<T>[] {
  const turns: Turn<T>[] = []
  // All beginnings first: where nothing changes in time they are in order as they are.
  for (const thing of things) turns.push({ day: thing.start, thing, begins: true })
  for (const thing of things) turns.push({ day: thing.end, thing, begins: false })
  return turns.sort((a, b) => a.day - b.day)
}

/**
 * Walks the times between the days on which something begins or ends, in order: `visit` gets each
 * stretch on which something holds, with all that holds on its days, in one set that goes on
 * changing: it is not to be kept.
 * O(things · (log things + things that hold at once)).
 */
export function sweep<T extends DayRange>(
  things: readonly T[],
  visit: (range: DayRange, holding: ReadonlySet<T>) => void,
): void {
  const holding = new Set<T>()
  let start = Number.NEGATIVE_INFINITY
  for (const { day, thing, begins } of turnsOf(things)) {
    if (day > start && holding.size > 0) visit({ start, end: day }, holding)
    start = day
    if (begins) holding.add(thing)
    else holding.delete(thing)
  }
}

/** Days with the figures that hold on them; neighbours with the same figures are one span. */
export class SpanList<Figures extends object> {
  readonly #spans: { range: DayRange; figures: Figures }[] = []

  /** Ranges are added in order. */
  add(range: DayRange, figures: Figures): this {
    const last = this.#spans.at(-1)
    if (last?.range.end === range.start && isSame(last.figures, figures)) {
      last.range = { start: last.range.start, end: range.end }
    } else this.#spans.push({ range, figures })
    return this
  }

  /** What is made of the spans, where there are any. */
  found<T>(make: (spans: readonly (Span & Figures)[]) => T): T[] {
    const spans = this.#spans.map(({ range, figures }) => ({ ...spanOf(range), ...figures }))
    return spans.length === 0 ? [] : [make(spans)]
  }
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
