import { describe, expect, test } from 'vitest'
import { capability } from '#core/analysis/capability.ts'
import { departureProblem } from '#core/analysis/departures/departureProblem.ts'
import { fewDepartures } from '#core/analysis/departures/fewDepartures.ts'
import { lossThreshold } from '#core/analysis/departures/lossExceeds.ts'
import type { Holdings } from '#core/analysis/holdings.ts'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { thresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { seededRandom } from '#tests/support/random.ts'
import { goldenUnweighted, goldenVector, letters } from './goldenVector.ts'
import { plainLoss, smallest } from './plainMeasures.ts'
import { randomHoldings, smallHoldings } from './randomHoldings.ts'

/** Whom the quick bound lets leave, by their numbers. */
function few(holdings: Holdings, theta: number): number[] {
  const problem = departureProblem(holdings)
  const found = fewDepartures(problem, lossThreshold(theta, problem.total))
  return found.map((person) => problem.numbers[person] as number)
}

const equal = (a: number, b: number) => Math.abs(a - b) < 1e-9 * Math.max(1, a, b)

describe('of the worked example', () => {
  test('one departure breaks a skill', () => {
    const { value, sets, hasMore } = strictBusFactor(goldenVector)
    expect({ value, sets: sets.map(letters), hasMore }).toEqual({
      value: 1,
      sets: ['A'],
      hasMore: false,
    })
  })

  test.each([
    { theta: 0.25, value: 2, sets: ['AB', 'AC', 'AE'] },
    { theta: 0.5, value: 3, sets: ['ABC', 'ABE', 'ACE'] },
  ])('$value departures lose more than $theta; exactly as much does not count', (expected) => {
    const found = thresholdBusFactor(goldenVector, { theta: expected.theta })
    expect(found).toMatchObject({ kind: 'exact', value: expected.value, hasMore: false })
    expect(found.kind === 'exact' && found.sets.map(letters)).toEqual(expected.sets)
  })

  test('without weights four must leave, and the quick bound is as many', () => {
    expect(thresholdBusFactor(goldenUnweighted)).toMatchObject({ kind: 'exact', value: 4 })
    expect(few(goldenUnweighted, 0.5)).toHaveLength(4)
  })

  test('the loss from one departure is 3 for A and nothing for the others', () => {
    const losses = [0, 1, 2, 3, 4].map((person) => 12 - capability(goldenVector, [person]).standing)
    expect(losses).toEqual([3, 0, 0, 0, 0])
  })
})

describe('against trying every set', () => {
  test('the threshold bus factor and all its sets agree on thousands of organisations', () => {
    const random = seededRandom(71)
    for (let round = 0; round < 2000; round++) {
      expectThreshold(smallHoldings(random), random.pick([0, 0.1, 0.25, 0.5, 0.5, 0.75, 0.9, 1]))
    }
  })

  test('of 12 people, too', () => {
    const random = seededRandom(72)
    for (let round = 0; round < 40; round++) {
      const holdings = randomHoldings(random, {
        people: 12,
        skills: 5 + random.below(20),
        density: random.pick([0.1, 0.25, 0.5]),
        weights: random.pick(['one', 'whole', 'any'] as const),
        mostNeeded: random.pick([1, 2]),
      })
      expectThreshold(holdings, random.pick([0.3, 0.5, 0.7]))
    }
  })

  test('the strict bus factor and all its sets agree', () => {
    const random = seededRandom(73)
    for (let round = 0; round < 1000; round++) {
      const holdings = smallHoldings(random, 8, 5)
      const { skills, people } = holdings
      const isBroken = (gone: number, at: number) => {
        const { holders, minHolders } = skills[at] as Holdings['skills'][number]
        return holders.filter((person) => (gone & (1 << person)) === 0).length < minHolders
      }
      const standing = skills.map((_, at) => at).filter((at) => !isBroken(0, at))
      const expected = smallest(people, (gone) => standing.some((at) => isBroken(gone, at)))
      const { value, sets, hasMore, broken } = strictBusFactor(holdings)
      expect(value).toBe(expected[0]?.length ?? null)
      expect(broken).toEqual(skills.map((_, at) => at).filter((at) => isBroken(0, at)))
      expectSets(sets, hasMore, expected)
    }
  })

  test('a search on any budget proves what is true, and is exact only where it says so', () => {
    const random = seededRandom(77)
    let bounds = 0
    for (let round = 0; round < 300; round++) {
      const holdings = smallHoldings(random, 9, 5)
      const theta = random.pick([0.1, 0.25, 0.5, 0.75])
      const [smallestSet] = smallest(holdings.people, over(holdings, theta))
      for (const steps of [1, 10, 50, 100, 200, 400, 800, 1500, 3000, 5000]) {
        const found = thresholdBusFactor(holdings, { theta, steps })
        if (smallestSet === undefined) {
          expect(found.kind).toBe('none')
          continue
        }
        if (found.kind === 'exact') {
          expect(found.value).toBe(smallestSet.length)
          continue
        }
        if (found.kind === 'none') throw new Error('So much can be lost')
        bounds++
        expect(found.lower).toBeLessThanOrEqual(smallestSet.length)
        expect(found.upper).toBeGreaterThanOrEqual(smallestSet.length)
        expect(found.lower).toBeLessThan(found.upper)
        expect(found.set).toHaveLength(found.upper)
      }
    }
    expect(bounds).toBeGreaterThan(100)
  })

  function over(holdings: Holdings, theta: number): (gone: number) => boolean {
    const total = holdings.skills.reduce((sum, { weight }) => sum + weight, 0)
    return (gone) => {
      const loss = plainLoss(holdings, gone)
      return loss > theta * total && !equal(loss, theta * total)
    }
  }

  function expectThreshold(holdings: Holdings, theta: number): void {
    const isOver = over(holdings, theta)
    const expected = smallest(holdings.people, isOver)
    const found = thresholdBusFactor(holdings, { theta })
    if (expected.length === 0) {
      expect(found.kind).toBe('none')
      return
    }
    expect(found).toMatchObject({ kind: 'exact', value: expected[0]?.length })
    if (found.kind === 'exact') expectSets(found.sets, found.hasMore, expected)
    if (!isOver(0)) {
      const enough = few(holdings, theta)
      expect(isOver(enough.reduce((set, person) => set | (1 << person), 0))).toBe(true)
    }
  }

  function expectSets(
    sets: readonly (readonly number[])[],
    hasMore: boolean | null,
    expected: readonly (readonly number[])[],
  ): void {
    expect(hasMore).toBe(expected.length > 20)
    const all = new Set(expected.map((set) => set.join()))
    expect(sets.every((set) => all.has(set.join()))).toBe(true)
    expect(new Set(sets.map((set) => set.join())).size).toBe(Math.min(20, expected.length))
    expect(sets).toHaveLength(Math.min(20, expected.length))
  }
})

describe('whatever the organisation', () => {
  test('breaking one skill takes no more people than losing a share, where all stands', () => {
    const random = seededRandom(74)
    for (let round = 0; round < 400; round++) {
      const all = smallHoldings(random)
      const skills = all.skills.filter(({ holders, minHolders }) => holders.length >= minHolders)
      const holdings = { ...all, skills }
      const strict = strictBusFactor(holdings).value
      for (const theta of [0, 0.2, 0.5, 0.8]) {
        const threshold = thresholdBusFactor(holdings, { theta })
        if (threshold.kind === 'exact') expect(strict).toBeLessThanOrEqual(threshold.value)
      }
    }
  })

  test('one holder more never makes it easier to break a skill', () => {
    const random = seededRandom(75)
    for (let round = 0; round < 400; round++) {
      const holdings = smallHoldings(random)
      const at = random.below(holdings.skills.length + 1)
      const skill = holdings.skills[at]
      const before = strictBusFactor(holdings)
      // A skill that is mended by its new holder can break again, and earlier than others.
      if (skill === undefined || before.value === null || before.broken.includes(at)) continue
      const newcomer = random.below(Math.max(1, holdings.people))
      if (skill.holders.includes(newcomer)) continue
      const holders = [...skill.holders, newcomer].sort((a, b) => a - b)
      const skills = holdings.skills.with(at, { ...skill, holders })
      expect(strictBusFactor({ ...holdings, skills }).value).toBeGreaterThanOrEqual(before.value)
    }
  })

  test('a search that is stopped gives bounds that hold', () => {
    const random = seededRandom(76)
    for (let round = 0; round < 8; round++) {
      const holdings = randomHoldings(random, {
        people: 40,
        skills: 60,
        density: 0.1,
        weights: 'one',
        mostNeeded: 1,
      })
      const exact = thresholdBusFactor(holdings)
      if (exact.kind !== 'exact') throw new Error('The search was stopped')
      const early = thresholdBusFactor(holdings, { steps: 1 })
      if (early.kind !== 'bounded') throw new Error('One step was enough')
      expect(early.lower).toBeLessThanOrEqual(exact.value)
      expect(early.upper).toBeGreaterThanOrEqual(exact.value)
      expect(early.set).toHaveLength(early.upper)
      expect(capability(holdings, early.set).value).toBeLessThan(0.5)
    }
  })
})

test('a scope without people, skills or weight has no bus factor', () => {
  const nothing = { people: 3, skills: [] }
  expect(strictBusFactor(nothing).value).toBeNull()
  expect(thresholdBusFactor(nothing).kind).toBe('none')
  const weightless = { people: 1, skills: [{ holders: [0], minHolders: 1, weight: 0 }] }
  expect(strictBusFactor(weightless).value).toBe(1)
  expect(thresholdBusFactor(weightless).kind).toBe('none')
})

test('where more than the share is broken already, nobody needs to leave', () => {
  const unheld = { holders: [], minHolders: 1, weight: 2 }
  const held = { holders: [0], minHolders: 1, weight: 1 }
  const found = thresholdBusFactor({ people: 1, skills: [unheld, held] })
  expect(found).toEqual({ kind: 'exact', theta: 0.5, value: 0, sets: [[]], hasMore: false })
})

test('a skill that needs four of six breaks when three leave', () => {
  const skill = { holders: [0, 1, 2, 3, 4, 5], minHolders: 4, weight: 1 }
  const { value, sets, hasMore } = strictBusFactor({ people: 6, skills: [skill] })
  expect([value, sets.length, hasMore]).toEqual([3, 20, false])
  const more = { ...skill, holders: [0, 1, 2, 3, 4, 6] }
  const both = strictBusFactor({ people: 7, skills: [skill, more] })
  expect([both.value, both.sets.length, both.hasMore]).toEqual([3, 20, true])
})

test('of people with the same holdings all choices are listed', () => {
  const skill = { holders: [0, 1, 2, 3], minHolders: 3, weight: 1 }
  const found = thresholdBusFactor({ people: 4, skills: [skill] })
  expect(found).toMatchObject({ value: 2, hasMore: false })
  expect(found.kind === 'exact' && found.sets).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ])
})
