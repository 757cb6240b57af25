import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '#core/model/day.ts'
import {
  axisOf,
  barOf,
  dayAt,
  rangeWords,
  timeScale,
  xOf,
} from '#screens/timeline/model/timeScale.ts'
import { fewestDays, revealing, within } from '#screens/timeline/model/visibleRange.ts'
import { day } from '#tests/support/builders.ts'

const from = (first: string, after: string) => ({
  start: dayNumber(day(first)),
  end: dayNumber(day(after)),
})

describe('the time scale', () => {
  test('finds the day again that it has placed', () => {
    const scale = timeScale(from('2026-01-01', '2027-01-01'), 900)
    const noon = dayNumber(day('2026-06-30')) + 0.5
    expect(dayAt(scale, xOf(scale, noon))).toBe(dayNumber(day('2026-06-30')))
  })

  test('keeps what has no bound just outside of the picture', () => {
    const scale = timeScale(from('2026-01-01', '2027-01-01'), 900)
    const bar = barOf(scale, { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY })
    expect(bar?.left).toBeLessThan(0)
    expect((bar?.left ?? 0) + (bar?.width ?? 0)).toBeGreaterThan(900)
    expect(barOf(scale, from('2027-01-01', '2027-02-01'))).toBeNull()
  })

  test('names years over months, and months over days when fewer are shown', () => {
    const year = axisOf(timeScale(from('2026-03-01', '2027-09-01'), 900))
    expect(year.periods.map(({ label }) => label)).toEqual(['2026', '2027'])
    expect(year.ticks.map(({ label }) => label)).toContain('Jan')
    const weeks = axisOf(timeScale(from('2026-03-20', '2026-04-20'), 900))
    expect(weeks.periods.map(({ label }) => label)).toEqual(['Mar 2026', 'Apr 2026'])
    expect(weeks.ticks.map(({ label }) => label)).toContain('5 Apr')
  })

  test('says its range in months, and in days where they are few', () => {
    expect(rangeWords(from('2026-03-01', '2027-10-01'))).toBe('Mar 2026 – Sept 2027')
    expect(rangeWords(from('2026-03-03', '2026-04-21'))).toBe('3 Mar 2026 – 20 Apr 2026')
  })

  test('writes no two dates of a line over each other, however far it is zoomed', () => {
    const any = fc.record({
      start: fc.integer({ min: -30_000, max: 60_000 }),
      length: fc.integer({ min: fewestDays, max: 30_000 }),
      width: fc.integer({ min: 200, max: 2000 }),
    })
    fc.assert(
      fc.property(any, ({ start, length, width }) => {
        const { ticks, periods } = axisOf(timeScale({ start, end: start + length }, width))
        for (const line of [ticks, periods]) {
          const xs = line.filter(({ label }) => label !== '').map(({ x }) => x)
          for (const [at, x] of xs.entries()) {
            if (at > 0) expect(x - (xs[at - 1] ?? 0)).toBeGreaterThanOrEqual(40)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('the days shown', () => {
  const whole = { start: 0, end: 1000 }

  test('stay within all days, and are never too few to read', () => {
    const drawn = fc.tuple(
      fc.double({ min: -3000, max: 3000, noNaN: true }),
      fc.double({ min: 0.01, max: 5000, noNaN: true }),
    )
    fc.assert(
      fc.property(drawn, ([start, length]) => {
        const range = within({ start, end: start + length }, whole)
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeLessThanOrEqual(1000 + 1e-6)
        expect(range.end - range.start).toBeGreaterThanOrEqual(fewestDays - 1e-6)
      }),
    )
  })

  test('move to a day that is not among them, and only then', () => {
    const range = { start: 100, end: 200 }
    expect(revealing(150, range, whole)).toBe(range)
    expect(revealing(500, range, whole)).toEqual({ start: 450, end: 550 })
    expect(revealing(990, range, whole)).toEqual({ start: 900, end: 1000 })
  })
})
