import type { LossStakes } from './lossStakes.ts'
import { stayingDistribution } from './poissonBinomial.ts'

/** How likely each loss is. */
export interface WeightedLosses {
  /** Ascending, each once. */
  readonly losses: Float64Array
  /** By loss; they sum to 1. */
  readonly chances: Float64Array
}

/**
 * Every way in which people can leave, with the weight lost and how likely it is. People who are
 * alike are counted, not told apart; the counts of one group after the other are gone through
 * depth first, moving what is left of each skill, so that nothing is allocated on the way.
 *
 * O(outcomes · skills of a person), at most 2^people outcomes.
 */
export function enumerateLoss(stakes: LossStakes): WeightedLosses {
  const { alike, weights } = stakes
  const spare = stakes.spare.slice()
  // How many stay, read from the end, is how many leave.
  const leaving = alike.map(({ leaving }) => stayingDistribution(leaving).reverse())
  const places = new Map<number, number>()
  const chances: number[] = []

  const visit = (group: number, lossBefore: number, chance: number): void => {
    const here = alike[group]
    if (here === undefined) {
      const place = places.get(lossBefore)
      if (place !== undefined) chances[place] = (chances[place] as number) + chance
      else {
        places.set(lossBefore, chances.length)
        chances.push(chance)
      }
      return
    }
    const { skills } = here
    const chanceOf = leaving[group] as Float64Array
    let loss = lossBefore
    for (let left = 0; left < chanceOf.length; left++) {
      for (let at = 0; left > 0 && at < skills.length; at++) {
        const skill = skills[at] as number
        const now = (spare[skill] as number) - 1
        spare[skill] = now
        if (now === -1) loss += weights[skill] as number
      }
      visit(group + 1, loss, chance * (chanceOf[left] as number))
    }
    for (let at = 0; at < skills.length; at++) {
      const skill = skills[at] as number
      spare[skill] = (spare[skill] as number) + chanceOf.length - 1
    }
  }
  visit(0, stakes.certain, 1)
  const losses = Float64Array.from(places.keys()).sort()
  return {
    losses,
    chances: losses.map((loss) => chances[places.get(loss) as number] as number),
  }
}
