import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedLoss } from '#core/analysis/expectedLoss.ts'
import type { HeldSkill, Holdings } from '#core/analysis/holdings.ts'
import { stayingDistribution } from '#core/analysis/loss/poissonBinomial.ts'
import {
  enumeratedPeople,
  type LossDistribution,
  lossDistribution,
} from '#core/analysis/lossDistribution.ts'
import { seededRandom } from '#tests/support/random.ts'
import { goldenHoldings, holdingsAtMost, lossByHand } from './arbitraryHoldings.ts'

const everybody = (holdings: Holdings, probability: number) =>
  Array.from({ length: holdings.people }, () => probability)

describe('the golden vector, where each of five leaves with probability 0.1', () => {
  const found = lossDistribution(goldenHoldings, everybody(goldenHoldings, 0.1))

  test('is enumerated', () => {
    expect(found).toMatchObject({ method: 'enumerated', people: 5, outcomes: 32, weight: 12 })
  })

  test('loses nothing with 0.8991, and 0.3711 of its weight on average', () => {
    expect(found.noLoss.value).toBeCloseTo(0.8991, 14)
    expect(found.expected).toBeCloseTo(0.3711, 14)
    expect(found.mean.value).toBeCloseTo(0.3711, 14)
  })

  test('has the knowledge at risk and the shortfalls of the definition', () => {
    const rounded = found.tails.map(({ alpha, knowledgeAtRisk, expectedShortfall }) => [
      alpha,
      knowledgeAtRisk.value,
      Number(expectedShortfall.value.toFixed(12)),
    ])
    expect(rounded).toEqual([
      [0.9, 2, 3.7011],
      [0.95, 3, 4.4022],
      [0.99, 6, 6.501],
    ])
  })
})

// Both walk outcomes that are sorted by their loss.

/** The mean of the worst 1 − α: from the worst loss on, as much as fills up 1 − α. */
function worstMean(outcomes: readonly { loss: number; chance: number }[], alpha: number): number {
  let open = 1 - alpha
  let sum = 0
  for (const { loss, chance } of outcomes.toReversed()) {
    const taken = Math.min(open, chance)
    sum += taken * loss
    open -= taken
  }
  return sum / (1 - alpha)
}

/** The least loss that is not exceeded with probability α. */
function quantile(outcomes: readonly { loss: number; chance: number }[], alpha: number): number {
  let reached = 0
  for (const { loss, chance } of outcomes) {
    reached += chance
    if (reached >= alpha - 1e-12) return loss
  }
  return Number.NaN
}

const chances = fc.oneof(
  fc.constantFrom(0, 0.05, 0.1, 0.1, 0.5, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
)

/** Holdings, and how likely each person leaves. */
const cases = holdingsAtMost(8, 8).chain((holdings) =>
  fc.record({
    holdings: fc.constant(holdings),
    probabilities: fc.array(chances, {
      minLength: holdings.people,
      maxLength: holdings.people,
    }),
  }),
)

const alphas = [0.5, 0.9, 0.95, 0.99]

function expectByHand(holdings: Holdings, probabilities: readonly number[]): void {
  const found = lossDistribution(holdings, probabilities, { alphas })
  const outcomes = lossByHand(holdings, probabilities).sort((a, b) => a.loss - b.loss)
  const mean = outcomes.reduce((sum, { loss, chance }) => sum + loss * chance, 0)
  const nothing = outcomes.reduce((sum, it) => sum + (it.loss === 0 ? it.chance : 0), 0)
  expect(found.method).toBe('enumerated')
  expect(found.expected).toBeCloseTo(mean, 10)
  expect(found.mean.value).toBeCloseTo(mean, 10)
  expect(found.noLoss.value).toBeCloseTo(nothing, 10)
  for (const { alpha, knowledgeAtRisk, expectedShortfall } of found.tails) {
    expect(knowledgeAtRisk.value).toBeCloseTo(quantile(outcomes, alpha), 10)
    expect(expectedShortfall.value).toBeCloseTo(worstMean(outcomes, alpha), 9)
    expect(knowledgeAtRisk.error + expectedShortfall.error).toBe(0)
  }
  const listed = found.losses.reduce((sum, { loss, chance }) => sum + loss * chance, 0)
  expect(listed).toBeCloseTo(mean, 10)
}

describe('enumerated', () => {
  test('is what going through every set of leavers gives', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(cases, ({ holdings, probabilities }) => {
        expectByHand(holdings, probabilities)
      }),
      { numRuns: 2000 },
    )
  })

  test('also with twelve people', { timeout: 60_000 }, () => {
    const random = seededRandom(12)
    for (let round = 0; round < 6; round++) {
      const holdings = randomHoldings(12, 20, round)
      expectByHand(
        holdings,
        Array.from({ length: 12 }, () => random.next()),
      )
    }
  })

  test('loses nothing where nobody is there, and where nothing is needed', () => {
    for (const people of [0, 3]) {
      const found = lossDistribution({ people, skills: [] }, Array(people).fill(0.5))
      expect(found).toMatchObject({ expected: 0, weight: 0, outcomes: 1, people: 0 })
      expect(found.noLoss.value).toBe(1)
      expect(found.tails.map((it) => it.expectedShortfall.value)).toEqual([0, 0, 0])
      expect(found.losses).toEqual([{ loss: 0, chance: 1 }])
    }
  })

  test('does not count what is broken today as lost', () => {
    const broken: HeldSkill = { holders: [0], minHolders: 2, weight: 5 }
    const found = lossDistribution({ people: 1, skills: [broken] }, [1])
    expect(found).toMatchObject({ weight: 5, brokenWeight: 5, expected: 0 })
    expect(found.tails[0]?.knowledgeAtRisk.value).toBe(0)
  })

  test('takes those who are sure to leave as gone, and those sure to stay as there', () => {
    const skills: HeldSkill[] = [
      { holders: [0, 1], minHolders: 1, weight: 2 },
      { holders: [1], minHolders: 1, weight: 3 },
      { holders: [0, 2], minHolders: 2, weight: 7 },
    ]
    const found = lossDistribution({ people: 3, skills }, [0.25, 1, 0])
    expect(found).toMatchObject({ people: 1, outcomes: 2 })
    expect(found.losses).toEqual([
      { loss: 3, chance: 0.75 },
      { loss: 12, chance: 0.25 },
    ])
  })

  test('counts a hundred people of whom few differ, because which of them leave is all one', () => {
    const all = Array.from({ length: 100 }, (_, person) => person)
    const skills: HeldSkill[] = [
      { holders: all, minHolders: 80, weight: 2 },
      { holders: all.slice(0, 50), minHolders: 45, weight: 1 },
    ]
    const found = lossDistribution({ people: 100, skills }, Array(100).fill(0.1))
    expect(found).toMatchObject({ method: 'enumerated', people: 100, outcomes: 51 * 51 })
    expect(found.mean.value).toBeCloseTo(found.expected, 12)
  })

  test('lists at most 200 losses, of the same mean', () => {
    const random = seededRandom(3)
    const skills = Array.from({ length: 12 }, (_, person) => ({
      holders: [person],
      minHolders: 1,
      weight: random.next(),
    }))
    const found = lossDistribution({ people: 12, skills }, Array(12).fill(0.3))
    expect(found.losses.length).toBeLessThanOrEqual(200)
    expect(found.losses.length).toBeGreaterThan(100)
    const mean = found.losses.reduce((sum, { loss, chance }) => sum + loss * chance, 0)
    expect(mean).toBeCloseTo(found.expected, 12)
  })
})

describe('more probable departures', () => {
  test('never make the expected loss or a shortfall less', { timeout: 60_000 }, () => {
    const raised = cases.chain(({ holdings, probabilities }) =>
      fc.record({
        holdings: fc.constant(holdings),
        probabilities: fc.constant(probabilities),
        person: fc.nat({ max: Math.max(0, holdings.people - 1) }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(raised, ({ holdings, probabilities, person, share }) => {
        const more = probabilities.map((it, at) => (at === person ? it + (1 - it) * share : it))
        const before = lossDistribution(holdings, probabilities, { alphas })
        const after = lossDistribution(holdings, more, { alphas })
        expect(after.expected).toBeGreaterThanOrEqual(before.expected - 1e-12)
        for (const [at, tail] of before.tails.entries()) {
          const now = after.tails[at]?.expectedShortfall.value
          expect(now).toBeGreaterThanOrEqual(tail.expectedShortfall.value - 1e-9)
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** Holdings in which each skill has a few holders out of many people. */
function randomHoldings(people: number, skills: number, seed: number): Holdings {
  const random = seededRandom(seed)
  return {
    people,
    skills: Array.from({ length: skills }, () => {
      const holders = new Set(
        Array.from({ length: 1 + random.below(4) }, () => random.below(people)),
      )
      return {
        holders: [...holders].sort((a, b) => a - b),
        minHolders: 1 + random.below(2),
        weight: 1 + random.below(5),
      }
    }),
  }
}

/** Whether a figure lies within so many standard errors of what it should be. */
function isNear({ value, error }: LossDistribution['mean'], exact: number, errors: number) {
  return Math.abs(value - exact) <= errors * error + 1e-12
}

/** Skills with two holders of their own each, who are different people all. */
function pairHoldings(skills: number, seed: number): Holdings {
  const random = seededRandom(seed)
  return {
    people: 2 * skills,
    skills: Array.from({ length: skills }, (_, at) => ({
      holders: [2 * at, 2 * at + 1],
      minHolders: 1,
      weight: 1 + random.below(5),
    })),
  }
}

/** The exact distribution for such skills, which are lost independently: skill by skill. */
function lossOfPairs({ skills }: Holdings, probabilities: readonly number[]) {
  let chances = [1]
  for (const { holders, weight } of skills) {
    const lost = holders.reduce((product, person) => product * (probabilities[person] ?? 0), 1)
    const next = Array.from({ length: chances.length + weight }, () => 0)
    for (const [loss, chance] of chances.entries()) {
      next[loss] = (next[loss] ?? 0) + chance * (1 - lost)
      next[loss + weight] = (next[loss + weight] ?? 0) + chance * lost
    }
    chances = next
  }
  return chances.map((chance, loss) => ({ loss, chance }))
}

describe('simulated', () => {
  const pairs = pairHoldings(20, 5)
  const pairChances = Array.from({ length: pairs.people }, (_, at) => 0.1 + at / 200)
  const exact = lossOfPairs(pairs, pairChances)
  const large = randomHoldings(60, 90, 6)
  const largeChances = everybody(large, 0.1)

  test('lies within a few standard errors of the exact distribution, for any seed', () => {
    const misses = { mean: 0, noLoss: 0, shortfall: 0, quantile: 0 }
    const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1)
    for (const seed of seeds) {
      const found = lossDistribution(pairs, pairChances, { seed, samples: 4096 })
      expect(found.method).toBe('simulated')
      misses.mean += Number(!isNear(found.mean, found.expected, 2))
      misses.noLoss += Number(!isNear(found.noLoss, exact[0]?.chance ?? 0, 2))
      for (const { alpha, knowledgeAtRisk, expectedShortfall } of found.tails) {
        const worst = worstMean(exact, alpha)
        expect(isNear(expectedShortfall, worst, 5)).toBe(true)
        misses.shortfall += Number(!isNear(expectedShortfall, worst, 2))
        const value = quantile(exact, alpha)
        misses.quantile += Number(value < knowledgeAtRisk.low || value > knowledgeAtRisk.high)
      }
    }
    // Each interval misses one in twenty; of twenty, five would be one in four hundred.
    expect(misses.mean).toBeLessThan(5)
    expect(misses.noLoss).toBeLessThan(5)
    expect(misses.shortfall).toBeLessThan(12)
    expect(misses.quantile).toBeLessThan(12)
  })

  test('of sixty people comes near the exact expected loss', () => {
    const found = lossDistribution(large, largeChances)
    expect(found).toMatchObject({ method: 'simulated', outcomes: 20_000 })
    expect(found.people).toBeGreaterThan(enumeratedPeople)
    expect(found.expected).toBe(expectedLoss(large, largeChances).loss)
    expect(isNear(found.mean, found.expected, 4)).toBe(true)
    expect(found.mean.error).toBeGreaterThan(0)
    for (const { knowledgeAtRisk, expectedShortfall } of found.tails) {
      expect(knowledgeAtRisk.low).toBeLessThanOrEqual(knowledgeAtRisk.value)
      expect(knowledgeAtRisk.high).toBeGreaterThanOrEqual(knowledgeAtRisk.value)
      expect(expectedShortfall.value).toBeGreaterThanOrEqual(knowledgeAtRisk.value)
    }
  })

  test('is the same for the same seed, and another for another', () => {
    const options = { samples: 2000, seed: 7 }
    const found = lossDistribution(large, largeChances, options)
    expect(lossDistribution(large, largeChances, options)).toEqual(found)
    expect(lossDistribution(large, largeChances, { ...options, seed: 8 })).not.toEqual(found)
  })
})

test('the numbers of people who stay have probabilities that sum to 1', () => {
  fc.assert(
    fc.property(fc.array(chances, { maxLength: 60 }), (leaving) => {
      const staying = stayingDistribution(leaving)
      expect(staying.reduce((sum, it) => sum + it, 0)).toBeCloseTo(1, 10)
      const mean = staying.reduce((sum, it, count) => sum + it * count, 0)
      const likely = leaving.reduce((sum, it) => sum + 1 - it, 0)
      expect(mean).toBeCloseTo(likely, 8)
      const few = stayingDistribution(leaving, 3)
      expect([...few]).toEqual([...staying, 0, 0, 0].slice(0, 3))
    }),
  )
})

test('a probability that is none, or is missing, is a mistake of the program', () => {
  for (const wrong of [[0.1], [0.1, 0.1, 0.1, 0.1, Number.NaN], [0, 0, 0, 0, 1.1]]) {
    expect(() => expectedLoss(goldenHoldings, wrong)).toThrow(RangeError)
    expect(() => lossDistribution(goldenHoldings, wrong)).toThrow(RangeError)
  }
  expect(() =>
    lossDistribution(goldenHoldings, everybody(goldenHoldings, 0), { alphas: [1] }),
  ).toThrow(RangeError)
})
