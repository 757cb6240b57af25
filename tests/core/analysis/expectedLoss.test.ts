import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedLoss } from '#core/analysis/expectedLoss.ts'
import {
  leavesWithin,
  leavingProbabilities,
  leavingProbability,
  parseMonths,
  parseProbability,
} from '#core/analysis/leaving.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { goldenHoldings, holdingsAtMost, lossByHand } from './arbitraryHoldings.ts'

const attrition = (yearly: number, ahead: number) => {
  const yearlyRate = parseProbability(yearly)
  const months = parseMonths(ahead)
  if (yearlyRate === null || months === null) throw new Error('No rate or no span')
  return { yearlyRate, months }
}

test('each skill of the golden vector says how likely it is lost and what that costs', () => {
  const found = expectedLoss(goldenHoldings, Array(5).fill(0.1))
  expect(found.loss).toBeCloseTo(0.3711, 14)
  expect(found.weight).toBe(12)
  const probabilities = [0.1, 0.01, 0.001, 0.01, 0.01, 0.0001]
  for (const [skill, probability] of probabilities.entries()) {
    expect(found.skills[skill]?.skill).toBe(skill)
    expect(found.skills[skill]?.probability).toBeCloseTo(probability, 16)
  }
  expect(found.skills[4]?.contribution).toBeCloseTo(0.03, 15)
})

test('a skill of several needed holders is lost when fewer stay', () => {
  const holdings = { people: 3, skills: [{ holders: [0, 1, 2], minHolders: 2, weight: 4 }] }
  const [a, b, c] = [0.1, 0.2, 0.3] as const
  const twoOrThree = a * b * (1 - c) + a * (1 - b) * c + (1 - a) * b * c + a * b * c
  expect(expectedLoss(holdings, [a, b, c]).loss).toBeCloseTo(4 * twoOrThree, 14)
})

test('a skill broken today is not lost again; its weight stands beside', () => {
  const broken = { holders: [0], minHolders: 2, weight: 5 }
  const whole = { holders: [0], minHolders: 1, weight: 3 }
  const found = expectedLoss({ people: 1, skills: [broken, whole] }, [0.5])
  expect(found).toMatchObject({ loss: 1.5, weight: 8, brokenWeight: 5 })
  expect(found.skills[0]).toEqual({ skill: 0, isBroken: true, probability: 0, contribution: 0 })
})

test('each skill is lost as often as in the sets of leavers one by one', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(
      holdingsAtMost(8, 6),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (holdings, stream) => {
        const probabilities = [...stream.take(holdings.people)]
        const found = expectedLoss(holdings, probabilities)
        for (const [skill, held] of holdings.skills.entries()) {
          const alone = { ...holdings, skills: [{ ...held, weight: 1 }] }
          const byHand = lossByHand(alone, probabilities)
          const probability = byHand.reduce((sum, { loss, chance }) => sum + loss * chance, 0)
          expect(found.skills[skill]?.probability).toBeCloseTo(probability, 12)
          expect(found.skills[skill]?.contribution).toBeCloseTo(held.weight * probability, 12)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('a yearly rate over months is 1 − (1 − a)^(m/12)', () => {
  expect(leavingProbability(attrition(0.1, 12))).toBeCloseTo(0.1, 15)
  expect(leavingProbability(attrition(0.19, 6))).toBeCloseTo(0.1, 15)
  expect(leavingProbability(attrition(0.1, 24))).toBeCloseTo(0.19, 15)
  expect(leavingProbability(attrition(0.3, 0))).toBe(0)
  expect(leavingProbability(attrition(0, 36))).toBe(0)
  expect(leavingProbability(attrition(1, 1))).toBe(1)
  expect(leavingProbability(attrition(1, 0))).toBe(0)
})

test('a rate outside 0 to 1, and a span that ends before it begins or never, are none', () => {
  expect([-0.1, 1.1, Number.NaN].map(parseProbability)).toEqual([null, null, null])
  expect([-1, Number.POSITIVE_INFINITY, Number.NaN].map(parseMonths)).toEqual([null, null, null])
})

test('whoever is known to leave within the months has left for certain', () => {
  const workspace = sketchOrganisation({
    people: {
      Ana: { leaves: day('2027-03-01') },
      Bo: { leaves: day('2028-03-01') },
      Cy: {},
    },
  })
  const likely = leavingProbabilities([...workspace.people], day('2026-11-21'), attrition(0.1, 12))
  expect(likely[0]).toBe(1)
  expect(likely[1]).toBeCloseTo(0.1, 15)
  expect(likely[2]).toBeCloseTo(0.1, 15)
})

test('the months of the calendar count: a last day on the day when they are over is after them', () => {
  const people = ['2026-12-31', '2027-01-01'].map((leaves) => ({ leaves: day(leaves) }))
  const isWithin = (from: string, ahead: number) =>
    people.map(leavesWithin(day(from), attrition(0.1, ahead).months))
  expect(isWithin('2026-01-01', 12)).toEqual([true, false])
  expect(isWithin('2026-01-02', 12)).toEqual([true, true])
  expect(isWithin('2026-11-30', 1)).toEqual([false, false])
  expect(isWithin('2026-12-01', 1)).toEqual([true, false])
  // Half of a month of 31 days.
  expect(isWithin('2026-12-16', 0.5)).toEqual([true, false])
  expect(isWithin('2026-12-15', 0.5)).toEqual([false, false])
  expect(isWithin('2026-12-31', 0)).toEqual([false, false])
  expect(isWithin('2026-12-31', 1e9)).toEqual([true, true])
})
