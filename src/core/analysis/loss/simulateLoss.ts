import type { LossStakes } from './lossStakes.ts'
import { seededRandom } from './seededRandom.ts'

/**
 * Draws who leaves, over and over, and gives the weight lost in each sample, ascending. The same
 * for the same seed.
 *
 * Among people of one probability it is drawn how many stay until the next one leaves, so that a
 * sample costs as much as people leave, not as there are: O(leavers · skills of a person).
 */
export function simulateLoss(
  stakes: LossStakes,
  given: { readonly samples: number; readonly seed: number },
): Float64Array {
  const { weights } = stakes
  const random = seededRandom(given.seed)
  const spare = new Int32Array(stakes.spare.length)
  const groups = groupByProbability(stakes)
  const losses = new Float64Array(given.samples)
  for (let drawn = 0; drawn < given.samples; drawn++) {
    spare.set(stakes.spare)
    let loss = stakes.certain
    for (const { logStays, skills } of groups) {
      // The number of stayers before a leaver is geometric.
      let person = Math.floor(Math.log(1 - random()) / logStays)
      while (person < skills.length) {
        const held = skills[person] as Int32Array
        for (let at = 0; at < held.length; at++) {
          const skill = held[at] as number
          const now = (spare[skill] as number) - 1
          spare[skill] = now
          if (now === -1) loss += weights[skill] as number
        }
        person += 1 + Math.floor(Math.log(1 - random()) / logStays)
      }
    }
    losses[drawn] = loss
  }
  return losses.sort()
}

interface SameProbability {
  /** log(1 − p) */
  readonly logStays: number
  /** By person: the skills at stake. */
  readonly skills: Int32Array[]
}

function groupByProbability({ alike }: LossStakes): readonly SameProbability[] {
  const groups = new Map<number, SameProbability>()
  for (const { leaving, skills } of alike) {
    for (const leaves of leaving) {
      const group = groups.get(leaves) ?? { logStays: Math.log1p(-leaves), skills: [] }
      groups.set(leaves, group)
      group.skills.push(skills)
    }
  }
  return [...groups.values()]
}
