import { describe, expect, test } from 'vitest'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { parsePercent } from '#screens/risk/busFactors/busFactorLook.ts'
import {
  leaversText,
  strictText,
  thresholdRank,
  thresholdText,
} from '#screens/risk/busFactors/busFactorText.ts'

const nameOf = (person: number) => ['Ana', 'Bo', 'Cy', 'Di'][person] ?? ''

/** Who would have to leave, where these people hold the skills, of which each needs one holder. */
function said(people: number, ...holders: (readonly number[])[]): string {
  const skills = holders.map((it) => ({ holders: it, minHolders: 1, weight: 1 }))
  const strict = strictBusFactor({ people, skills })
  return `${strictText(strict)} ${leaversText(strict, nameOf)}`
}

describe('a bus factor in a cell', () => {
  test('names the only one, some of several people, and how many sets', () => {
    expect(said(2, [0], [0, 1])).toBe('1 Ana')
    expect(said(4, [0], [1], [2], [3])).toBe('1 any of 4: Ana, Bo and 2 more')
    expect(said(2, [0, 1])).toBe('2 Ana and Bo')
    expect(said(3, [0, 1], [1, 2])).toBe('2 any of 2 sets of 2')
  })

  test('tells where nothing is needed from where nothing stands', () => {
    expect(said(1)).toBe('none needs no known skill')
    expect(said(1, [])).toBe('none nothing stands')
  })

  test('is bounded where the search was stopped, and sorts by what is proven', () => {
    const bounded = { kind: 'bounded', theta: 0.5, lower: 3, upper: 4, set: [0, 1, 2, 3] } as const
    const exact = { kind: 'exact', theta: 0.5, value: 2, sets: [[0, 1]], hasMore: false } as const
    const none = { kind: 'none', theta: 0.9 } as const
    expect([bounded, exact, none].map(thresholdText)).toEqual([
      'at most 4, at least 3',
      '2',
      'none',
    ])
    const ranked = [null, none, bounded, exact].sort((a, b) =>
      thresholdRank(a) < thresholdRank(b) ? -1 : thresholdRank(a) > thresholdRank(b) ? 1 : 0,
    )
    expect(ranked.slice(0, 2)).toEqual([exact, bounded])
  })
})

describe('the threshold in the address', () => {
  test('is a percentage under 100; anything else is as if it were not said', () => {
    expect(['0', '30', '12.5', '99'].map(parsePercent)).toEqual([0, 30, 12.5, 99])
    expect([null, '', '-1', '100', 'half', '1e1'].map(parsePercent)).toEqual(Array(6).fill(50))
  })
})
