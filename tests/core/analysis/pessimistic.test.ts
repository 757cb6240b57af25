import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capability } from '#core/analysis/capability.ts'
import { confidentHoldings } from '#core/analysis/confidentHoldings.ts'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Holdings } from '#core/analysis/holdings.ts'
import { lossDistribution } from '#core/analysis/lossDistribution.ts'
import {
  pessimisticBusFactor,
  pessimisticLoss,
  pessimisticThreshold,
} from '#core/analysis/pessimistic.ts'
import { resilienceCurve } from '#core/analysis/resilienceCurve.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { targetMet } from '#core/analysis/targetMet.ts'
import { type ThresholdBusFactor, thresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { worstDeparture } from '#core/analysis/worstDeparture.ts'
import { apply } from '#core/edits/apply.ts'
import { change } from '#core/edits/edit.ts'
import { createRating } from '#core/model/rating.ts'
import { day, person, sketchOrganisation, skill, team } from '#tests/support/builders.ts'
import { seededRandom } from '#tests/support/random.ts'
import { holdingsAtMost, lossByHand } from './arbitraryHoldings.ts'
import { randomHoldings } from './randomHoldings.ts'

const today = day('2026-11-21')

describe('where a lead rated the only holder of Go long ago', () => {
  const unrated = sketchOrganisation({
    people: { Ana: {}, Bo: {}, Cy: {}, Di: {} },
    teams: { Pay: { members: ['Ana', 'Bo', 'Cy', 'Di'], needs: { Go: 1, SQL: 1 } } },
  })
  const rated = (who: string, what: string, assessed: string) =>
    change(
      'ratings',
      null,
      createRating({
        person: person(who),
        skill: skill(what),
        level: 4,
        rater: 'lead',
        assessed: day(assessed),
      }),
    )
  const bank = apply(unrated, {
    label: 'Rate',
    changes: [
      rated('Ana', 'Go', '2020-01-01'),
      ...['Bo', 'Cy', 'Di'].map((who) => rated(who, 'SQL', '2026-06-01')),
    ],
  })
  const all = scopeHoldings(bank, CoverageIndex.build(bank, today), team('Pay'))
  const confident = confidentHoldings(bank, all)
  const [asIs, sure] = [all, confident].map((it) => lossDistribution(it, Array(4).fill(0.3)))
  if (asIs === undefined || sure === undefined) throw new Error('Two readings')
  const loss = pessimisticLoss(asIs, sure)

  test('Go counts as lost already', () => {
    expect(strictBusFactor(all).value).toBe(1)
    expect(pessimisticBusFactor(all, confident)).toEqual({ value: 0, doubtful: [0] })
    expect(asIs.expected).toBeCloseTo(0.327, 12)
    expect(loss.doubtful).toBe(1)
    expect(loss.expected).toBeCloseTo(1.027, 12)
    expect(loss.noLoss.value).toBe(0)
  })

  test('the bad cases begin at what is lost already', () => {
    expect(asIs.tails.map((it) => it.knowledgeAtRisk.value)).toEqual([1, 1, 1])
    expect(loss.tails.map((it) => it.knowledgeAtRisk.value)).toEqual([1, 1, 2])
  })
})

/** Holdings, of which by confident ratings each skill has the same holders or some of them. */
const readings = holdingsAtMost(6, 7).chain((all) =>
  fc
    .tuple(...all.skills.map(({ holders }) => fc.subarray([...holders])))
    .map((kept): { all: Holdings; confident: Holdings } => ({
      all,
      confident: {
        ...all,
        skills: all.skills.map((it, at) => ({ ...it, holders: kept[at] ?? [] })),
      },
    })),
)
const chances = fc.array(fc.constantFrom(0, 0.1, 0.3, 0.5, 1), { minLength: 6, maxLength: 6 })
/** What sums of the same numbers in another order may differ by. */
const close = 1e-9

describe('a pessimistic figure is never better than the normal one', () => {
  test('of what stands, and of how few departures take how much of it', () => {
    fc.assert(
      fc.property(readings, fc.constantFrom(0, 0.25, 0.5, 0.8, 1), (of, theta) => {
        const { all, confident } = of
        expect(capability(confident).value).toBeLessThanOrEqual(capability(all).value + close)
        expect(targetMet(confident).value).toBeLessThanOrEqual(targetMet(all).value + close)
        expect(worstDeparture(confident).capability).toBeLessThanOrEqual(
          worstDeparture(all).capability + close,
        )
        const curve = resilienceCurve(all)
        for (const [at, point] of resilienceCurve(confident).entries()) {
          expect(point.capability).toBeLessThanOrEqual((curve[at]?.capability ?? 0) + close)
        }
        const strict = strictBusFactor(all).value
        const pessimistic = pessimisticBusFactor(all, confident).value
        if (strict === null) expect(pessimistic).toBeNull()
        else expect(pessimistic ?? Infinity).toBeLessThanOrEqual(strict)
        const threshold = thresholdBusFactor(all, { theta })
        const doubted = pessimisticThreshold(threshold, thresholdBusFactor(confident, { theta }))
        expect(most(doubted)).toBeLessThanOrEqual(most(threshold))
      }),
      { numRuns: 400 },
    )
  })

  test('of the loss: it is that of what stands by all ratings, whoever leaves', () => {
    fc.assert(
      fc.property(readings, chances, ({ all, confident }, allChances) => {
        const probabilities = allChances.slice(0, all.people)
        const normal = lossDistribution(all, probabilities)
        const found = pessimisticLoss(normal, lossDistribution(confident, probabilities))
        expect(found.expected).toBeGreaterThanOrEqual(normal.expected)
        expect(found.noLoss.value).toBeLessThanOrEqual(normal.noLoss.value)
        for (const [at, tail] of found.tails.entries()) {
          const own = normal.tails[at]
          expect(tail.knowledgeAtRisk.value).toBeGreaterThanOrEqual(own?.knowledgeAtRisk.value ?? 0)
          expect(tail.expectedShortfall.value).toBeGreaterThanOrEqual(
            own?.expectedShortfall.value ?? 0,
          )
        }
        expect(found.expected).toBeCloseTo(lossOfStanding(all, confident, probabilities), 9)
      }),
      { numRuns: 300 },
    )
  })

  test('of what samples say', () => {
    const random = seededRandom(81)
    const all = randomHoldings(random, {
      people: 40,
      skills: 50,
      density: 0.1,
      weights: 'one',
      mostNeeded: 2,
    })
    const doubted = all.skills.map((it, at) => (at < 5 ? it.holders.slice(1) : it.holders))
    const skills = all.skills.map((it, at) => ({ ...it, holders: doubted[at] ?? [] }))
    const probabilities = all.skills.map(() => 0.1).slice(0, 40)
    for (let seed = 1; seed < 6; seed++) {
      const of = (it: Holdings, own: number) =>
        lossDistribution(it, probabilities, { samples: 200, seed: own })
      const normal = of(all, seed)
      const found = pessimisticLoss(normal, of({ ...all, skills }, seed + 100))
      for (const [at, tail] of found.tails.entries()) {
        const own = normal.tails[at]
        expect(tail.expectedShortfall.value).toBeGreaterThanOrEqual(
          own?.expectedShortfall.value ?? 0,
        )
        expect(tail.expectedShortfall.low).toBeLessThanOrEqual(tail.expectedShortfall.value)
        expect(tail.expectedShortfall.high).toBeGreaterThanOrEqual(tail.expectedShortfall.value)
      }
    }
  })
})

test('a search that was stopped is bounded by whoever is enough by all ratings', () => {
  const all = { kind: 'exact', theta: 0.5, value: 3, sets: [[0, 1, 2]], hasMore: false } as const
  const wide = { kind: 'bounded', theta: 0.5, lower: 2, upper: 4, set: [0, 1, 2, 3] } as const
  expect(pessimisticThreshold(all, wide)).toEqual({ ...wide, upper: 3, set: [0, 1, 2] })
  expect(pessimisticThreshold(all, { ...wide, lower: 3 })).toMatchObject({
    kind: 'exact',
    value: 3,
  })
  expect(pessimisticThreshold({ ...wide, lower: 3 }, { ...wide, lower: 1 })).toMatchObject({
    ...wide,
    lower: 1,
  })
})

function most(threshold: ThresholdBusFactor): number {
  if (threshold.kind === 'none') return Infinity
  return threshold.kind === 'exact' ? threshold.value : threshold.upper
}

/** E[L] where L is the weight that stands by all ratings, and is lacking by confident ones then. */
function lossOfStanding(all: Holdings, confident: Holdings, probabilities: readonly number[]) {
  const standing = all.skills.map(({ holders, minHolders }) => holders.length >= minHolders)
  const broken = confident.skills.reduce(
    (sum, it, at) =>
      standing[at] === true && it.holders.length < it.minHolders ? sum + it.weight : sum,
    0,
  )
  const byHand = lossByHand(confident, probabilities)
  return broken + byHand.reduce((sum, { loss, chance }) => sum + loss * chance, 0)
}
