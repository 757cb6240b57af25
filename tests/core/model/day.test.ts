import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  dayOfNumber,
  localDay,
  parseDay,
} from '#core/model/day.ts'

describe('a day', () => {
  it('is one that exists', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29')
    expect(parseDay('2023-02-29')).toBeNull()
    expect(parseDay('2026-13-01')).toBeNull()
    expect(parseDay('0000-01-01')).toBeNull()
    expect(parseDay('2026-1-1')).toBeNull()
    expect(parseDay('2026-01-01T00:00')).toBeNull()
  })

  it('counts from 1970, and back', () => {
    expect(dayNumber('1970-01-01' as Day)).toBe(0)
    expect(dayNumber('2026-11-21' as Day)).toBe(20_778)
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        expect(dayNumber(dayOfNumber(number))).toBe(number)
      }),
    )
  })

  it('moves over months and years', () => {
    expect(addDays('2026-03-01' as Day, -1)).toBe('2026-02-28')
    expect(addDays('2026-12-31' as Day, 1)).toBe('2027-01-01')
  })

  it('is as far on as the calendar says, in months of any length', () => {
    expect(addMonths('2026-01-01' as Day, 12)).toBe('2027-01-01')
    expect(addMonths('2026-01-31' as Day, 1)).toBe('2026-02-28')
    expect(addMonths('2023-12-31' as Day, 2)).toBe('2024-02-29')
    expect(addMonths('2026-11-30' as Day, 1)).toBe('2026-12-30')
    expect(addMonths('2026-11-21' as Day, 0)).toBe('2026-11-21')
    expect(addMonths('2026-11-21' as Day, 1e9)).toBe('9999-12-31')
  })

  it('is the one where the person is', () => {
    expect(localDay(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21')
  })
})
