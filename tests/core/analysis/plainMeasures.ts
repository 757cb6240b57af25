import type { Holdings } from '#core/analysis/holdings.ts'

// The measures once more, by trying every set of people. Nothing is shared with the product.

export type Subset = number

/** Weight lost when the people of the subset (a bit each) have left. */
export function plainLoss({ skills }: Holdings, gone: Subset): number {
  return skills.reduce((lost, { holders, minHolders, weight }) => {
    const left = holders.filter((person) => (gone & (1 << person)) === 0)
    return left.length < minHolders ? lost + weight : lost
  }, 0)
}

function peopleIn(subset: Subset): number[] {
  return Array.from({ length: 31 }, (_, person) => person).filter((p) => (subset & (1 << p)) !== 0)
}

export function* subsetsOf(people: number): Generator<Subset> {
  for (let subset = 0; subset < 1 << people; subset++) yield subset
}

/** The smallest subsets that fulfil the condition. */
export function smallest(people: number, condition: (gone: Subset) => boolean): number[][] {
  let best: number[][] = []
  let size = Infinity
  for (const subset of subsetsOf(people)) {
    const set = peopleIn(subset)
    if (set.length > size || !condition(subset)) continue
    if (set.length < size) best = []
    size = set.length
    best.push(set)
  }
  return best
}
