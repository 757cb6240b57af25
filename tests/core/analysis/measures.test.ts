import { describe, expect, test } from 'vitest'
import { capability } from '#core/analysis/capability.ts'
import { combinationScarcity } from '#core/analysis/combinationScarcity.ts'
import { concentration } from '#core/analysis/concentration.ts'
import { depth } from '#core/analysis/depth.ts'
import { keyPersonLoad } from '#core/analysis/keyPersonLoad.ts'
import { resilienceCurve } from '#core/analysis/resilienceCurve.ts'
import { targetMet } from '#core/analysis/targetMet.ts'
import { seededRandom } from '#tests/support/random.ts'
import { goldenVector } from './goldenVector.ts'
import { plainLoss, subsetsOf } from './plainMeasures.ts'
import { randomHoldings, smallHoldings } from './randomHoldings.ts'

describe('of the worked example', () => {
  test('the loads are those of the definitions', () => {
    const loads = keyPersonLoad(goldenVector)
    expect(loads.map(({ load }) => load.toFixed(4))).toEqual([
      '6.5000',
      '1.5833',
      '1.5833',
      '0.5833',
      '1.7500',
    ])
    expect(loads[4]?.shares).toEqual([
      { skill: 4, holders: 2, share: 1.5 },
      { skill: 5, holders: 4, share: 0.25 },
    ])
  })

  test('the load is as concentrated as on 2.842 people', () => {
    const found = concentration(keyPersonLoad(goldenVector).map(({ load }) => load))
    expect(found?.hhi.toFixed(4)).toBe('0.3519')
    expect(found?.effectivePeople.toFixed(3)).toBe('2.842')
  })

  test('capability falls from 1 by .75 and .5 to a third', () => {
    const curve = resilienceCurve(goldenVector, { most: 3 })
    expect(curve.map(({ capability }) => capability.toFixed(4))).toEqual([
      '1.0000',
      '0.7500',
      '0.5000',
      '0.3333',
    ])
    expect(curve.every(({ isExact }) => isExact)).toBe(true)
    expect(curve[1]?.set).toEqual([0])
  })
})

test('depth counts people and their full-time equivalents', () => {
  const skill = { holders: [0, 2], minHolders: 1, weight: 1 }
  expect(depth(skill, [0.5, 1, 0.8])).toEqual({ people: 2, fte: 1.3 })
})

test('a target is met in part by those who are there, and never more than in full', () => {
  const skills = [
    { holders: [0], minHolders: 2, weight: 3 },
    { holders: [0, 1], minHolders: 1, weight: 1 },
  ]
  expect(targetMet({ people: 2, skills })).toEqual({ value: 0.625, shares: [0.5, 1] })
})

test('where nothing is needed, everything stands and the target is met', () => {
  const nothing = { people: 0, skills: [] }
  expect(capability(nothing).value).toBe(1)
  expect(targetMet(nothing).value).toBe(1)
  expect(concentration([])).toBeNull()
  expect(concentration([0, 0])).toBeNull()
  expect(resilienceCurve(nothing).map((point) => point.capability)).toEqual([1, 1, 1, 1, 1, 1])
})

describe('a combination of skills', () => {
  const skills = [[0, 1, 2, 3], [0, 1, 2], [2, 3], [4]].map((holders) => ({
    holders,
    minHolders: 1,
    weight: 1,
  }))
  const holdings = { people: 5, skills }

  test.each([
    { combination: [0, 3], class: 'blocker', holders: [] },
    { combination: [1, 2], class: 'bottleneck', holders: [2] },
    { combination: [0, 2], class: 'scarce', holders: [2, 3] },
    { combination: [0, 1], class: 'scarce', holders: [0, 1, 2] },
    { combination: [0], class: 'fine', holders: [0, 1, 2, 3] },
    { combination: [], class: 'fine', holders: [0, 1, 2, 3, 4] },
  ])('$combination is $class', ({ combination, ...expected }) => {
    expect(combinationScarcity(holdings, combination)).toMatchObject(expected)
  })

  test('is held by those who are among the holders of each', () => {
    const random = seededRandom(84)
    for (let round = 0; round < 500; round++) {
      const { people, skills } = smallHoldings(random)
      const combination = skills.flatMap((_, at) => (random.chance(0.4) ? at : []))
      const expected = Array.from({ length: people }, (_, at) => at).filter((person) =>
        combination.every((at) => skills[at]?.holders.includes(person)),
      )
      const found = combinationScarcity({ people, skills }, combination)
      expect(found.holders).toEqual(expected)
      expect(found.depths).toEqual(combination.map((at) => skills[at]?.holders.length))
    }
  })
})

describe('against trying every set', () => {
  test('capability is what is left', () => {
    const random = seededRandom(81)
    for (let round = 0; round < 500; round++) {
      const holdings = smallHoldings(random, 7)
      const total = plainLoss({ ...holdings, skills: everythingLost(holdings.skills) }, 0)
      const gone = random.below(1 << holdings.people)
      const set = Array.from({ length: holdings.people }, (_, at) => at).filter(
        (at) => (gone & (1 << at)) !== 0,
      )
      const expected = total === 0 ? 1 : 1 - plainLoss(holdings, gone) / total
      expect(capability(holdings, set).value).toBeCloseTo(expected, 12)
    }
  })

  test('the resilience curve agrees, never rises, and its sets leave what it says', () => {
    const random = seededRandom(82)
    for (let round = 0; round < 1000; round++) {
      const holdings = smallHoldings(random)
      const total = holdings.skills.reduce((sum, { weight }) => sum + weight, 0)
      const worst = Array.from({ length: 6 }, () => 0)
      for (const gone of subsetsOf(holdings.people)) {
        const size = gone.toString(2).replaceAll('0', '').length
        const loss = plainLoss(holdings, gone)
        for (let k = size; k <= 5; k++) worst[k] = Math.max(worst[k] ?? 0, loss)
      }
      const curve = resilienceCurve(holdings)
      for (const [k, point] of curve.entries()) {
        expect(point.isExact).toBe(true)
        const expected = total === 0 ? 1 : 1 - (worst[k] ?? 0) / total
        expect(point.capability).toBeCloseTo(expected, 8)
        expect(point.set.length).toBeLessThanOrEqual(k)
        expect(capability(holdings, point.set).value).toBeCloseTo(point.capability, 12)
        expect(point.capability).toBeLessThanOrEqual(curve[k - 1]?.capability ?? 1)
      }
    }
  })
})

test('loads add up to the weight that anybody covers, whatever the organisation', () => {
  const random = seededRandom(83)
  for (let round = 0; round < 300; round++) {
    const holdings = smallHoldings(random)
    const covered = holdings.skills.reduce(
      (sum, { holders, weight }) => sum + (holders.length > 0 ? weight : 0),
      0,
    )
    const loads = keyPersonLoad(holdings)
    expect(loads.reduce((sum, { load }) => sum + load, 0)).toBeCloseTo(covered, 9)
  }
})

test('a curve that is stopped says so, with a bound that holds', () => {
  const random = seededRandom(84)
  const holdings = randomHoldings(random, {
    people: 400,
    skills: 300,
    density: 0.02,
    weights: 'any',
    mostNeeded: 2,
  })
  const exact = resilienceCurve(holdings, { most: 2 })
  const early = resilienceCurve(holdings, { most: 2, steps: 1 })
  expect(early.some(({ isExact }) => !isExact)).toBe(true)
  for (const [k, point] of early.entries()) {
    expect(point.atLeast).toBeLessThanOrEqual(exact[k]?.capability ?? 0)
    expect(point.capability).toBeGreaterThanOrEqual(exact[k]?.capability ?? 0)
  }
})

function everythingLost(skills: (typeof goldenVector)['skills']): (typeof goldenVector)['skills'] {
  return skills.map((skill) => ({ ...skill, holders: [] }))
}
