import { capability } from './capability.ts'
import type { Holdings } from './holdings.ts'
import { lossExceeds } from './lossExceeds.ts'

/**
 * The departures that the greedy of Avelino et al. 2016 chooses, in order: again and again who
 * holds the most weight of what still stands, until more than θ of the weight is lost. An upper
 * bound of the threshold bus factor, and nothing more. `null` where everybody's leaving does not
 * lose so much. O(people × departures + holdings).
 */
export function greedyBusFactor(holdings: Holdings, theta = 0.5): readonly number[] | null {
  const { people, skills } = holdings
  const { total, standing } = capability(holdings)
  const isOver = (loss: number) => lossExceeds(loss, theta, total)
  let loss = total - standing
  const set: number[] = []
  const depths = skills.map(({ holders }) => holders.length)
  const held: number[][] = Array.from({ length: people }, () => [])
  const weights = new Float64Array(people)
  for (const [at, { holders, minHolders, weight }] of skills.entries()) {
    if (holders.length < minHolders) continue
    for (const holder of holders) {
      held[holder]?.push(at)
      weights[holder] = (weights[holder] ?? 0) + weight
    }
  }
  const gone = new Uint8Array(people)
  while (!isOver(loss)) {
    let heaviest = -1
    let most = 0
    for (let person = 0; person < people; person++) {
      const weight = weights[person] as number
      if (gone[person] === 0 && weight > most + 1e-12 * total) {
        most = weight
        heaviest = person
      }
    }
    if (heaviest < 0) return null
    gone[heaviest] = 1
    set.push(heaviest)
    for (const at of held[heaviest] ?? []) {
      const { holders, minHolders, weight } = skills[at] as Holdings['skills'][number]
      const depth = (depths[at] as number) - 1
      depths[at] = depth
      if (depth !== minHolders - 1) continue
      loss += weight
      for (const holder of holders) weights[holder] = (weights[holder] as number) - weight
    }
  }
  return set
}
