import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  confidentLevel,
  confidentLevels,
  isConfident,
  ratingConfidence,
} from '#core/analysis/confidence.ts'
import { addDays, dayNumber } from '#core/model/day.ts'
import { createRating, isStale, type Rating, raters } from '#core/model/rating.ts'
import { day, person, skill } from '#tests/support/builders.ts'

const today = day('2026-11-21')

function rated(ago: number | null, given: Partial<Rating> = {}): Rating {
  const assessed = ago === null ? null : addDays(today, -ago)
  return createRating({ person: person('Ana'), skill: skill('Go'), level: 3, assessed, ...given })
}

describe('the confidence of a rating', () => {
  test('is its rater’s factor on the day it is made', () => {
    expect(ratingConfidence(rated(0, { rater: 'lead' }), today)).toBe(1)
    for (const rater of ['self', 'peer', null] as const) {
      expect(ratingConfidence(rated(0, { rater }), today)).toBe(0.7)
    }
  })

  test('halves in twelve months of 365.25 days together', () => {
    expect(ratingConfidence(rated(1461, { rater: 'lead' }), today)).toBeCloseTo(1 / 16, 15)
    expect(ratingConfidence(rated(1461, { rater: 'self' }), today)).toBeCloseTo(0.7 / 16, 15)
  })

  test('is none where nobody knows when it was made, or it names no level', () => {
    expect(ratingConfidence(rated(null, { rater: 'lead' }), today)).toBe(0)
    for (const level of [null, 'n/a'] as const) {
      expect(ratingConfidence(rated(0, { rater: 'lead', level }), today)).toBe(0)
      expect(confidentLevel(rated(0, { rater: 'lead', level }), today)).toBe(-1)
    }
  })

  test('is that of a fresh one for a rating made after the day', () => {
    expect(ratingConfidence(rated(-400, { rater: 'self' }), today)).toBe(0.7)
  })
})

test('a lead’s word counts for a year, everybody else’s for 177 days', () => {
  expect(isConfident(rated(365, { rater: 'lead' }), today)).toBe(true)
  expect(isConfident(rated(366, { rater: 'lead' }), today)).toBe(false)
  for (const rater of ['self', 'peer', null] as const) {
    expect(isConfident(rated(177, { rater }), today)).toBe(true)
    expect(isConfident(rated(178, { rater }), today)).toBe(false)
  }
})

const ratings = fc
  .record({
    ago: fc.option(fc.integer({ min: -30, max: 800 }), { nil: null }),
    level: fc.constantFrom(null, 'n/a' as const, 0, 2, 4),
    rater: fc.constantFrom(null, ...raters),
  })
  .map(({ ago, ...given }) => rated(ago, given))

test('for all ratings of a day it is what each rating says alone', () => {
  fc.assert(
    fc.property(ratings, fc.integer({ min: -10_000, max: 10_000 }), (rating, later) => {
      const on = addDays(today, later)
      const moved = rating.assessed === null ? null : addDays(rating.assessed, later)
      const it = { ...rating, assessed: moved }
      expect(confidentLevels(on)(it)).toBe(confidentLevel(it, on))
    }),
    { numRuns: 1000 },
  )
})

test('a lead’s rating is confident exactly until it is stale', () => {
  fc.assert(
    fc.property(ratings, (given) => {
      const rating = { ...given, level: 3, rater: 'lead' as const }
      expect(isConfident(rating, today)).toBe(!isStale(rating, today))
    }),
  )
})

test('no rating gains confidence with the days', () => {
  fc.assert(
    fc.property(ratings, fc.nat({ max: 500 }), (rating, later) => {
      const then = addDays(today, later)
      expect(dayNumber(then)).toBe(dayNumber(today) + later)
      expect(ratingConfidence(rating, then)).toBeLessThanOrEqual(ratingConfidence(rating, today))
    }),
  )
})
