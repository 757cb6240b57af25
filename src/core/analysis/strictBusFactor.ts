import { choose, compareSets, listedSets } from './departures/departureSets.ts'
import type { Holdings } from './holdings.ts'

export interface StrictBusFactor {
  /** BF₀; `null` where no skill stands, so that none can break. */
  readonly value: number | null
  /** The fewest departures that break a skill: all sets, up to 20, in order of people. */
  readonly sets: readonly (readonly number[])[]
  /** Whether there are more than are listed. */
  readonly hasMore: boolean
  /** Places of the skills that break first: those with d − n + 1 = BF₀. */
  readonly weakest: readonly number[]
  /** Places of the skills with d < n: broken already, and not counted. */
  readonly broken: readonly number[]
}

/**
 * Measure 3: min over skills with d ≥ n of (d − n + 1). Weights do not matter, and a skill of
 * weight 0 counts. Linear in the holdings, and the sets listed.
 */
export function strictBusFactor({ skills }: Holdings): StrictBusFactor {
  let value = Infinity
  const broken: number[] = []
  let weakest: number[] = []
  for (const [at, { holders, minHolders }] of skills.entries()) {
    const departures = holders.length - minHolders + 1
    if (departures <= 0) broken.push(at)
    else if (departures < value) {
      value = departures
      weakest = [at]
    } else if (departures === value) weakest.push(at)
  }
  if (value === Infinity) return { value: null, sets: [], hasMore: false, weakest, broken }
  const sets = new Map<string, readonly number[]>()
  for (const at of weakest) {
    if (sets.size > listedSets) break
    // One skill's own 21 are more than 20, whichever of them are known.
    const own = choose(skills[at]?.holders ?? [], value, listedSets + 1)
    for (const set of own) sets.set(set.join(), set)
  }
  const ordered = [...sets.values()].sort(compareSets)
  return {
    value,
    sets: ordered.slice(0, listedSets),
    hasMore: ordered.length > listedSets,
    weakest,
    broken,
  }
}
