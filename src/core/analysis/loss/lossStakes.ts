import { isBroken } from '../expectedLoss.ts'
import type { Holdings } from '../holdings.ts'

/** People whose holdings are the same: which of them leave makes no difference, only how many. */
export interface Alike {
  /** By person: the probability of leaving, neither 0 nor 1. */
  readonly leaving: readonly number[]
  /** Numbers of the skills at stake that each of them holds. */
  readonly skills: Int32Array
}

/** What can be lost: the skills that stand, and the people of whom it is open whether they leave. */
export interface LossStakes {
  readonly alike: readonly Alike[]
  /** By skill at stake: how many more can leave before it is lost. */
  readonly spare: Int32Array
  /** By skill at stake: w. */
  readonly weights: Float64Array
  /** The weight that is lost for certain, because those leave whose probability is 1. */
  readonly certain: number
  /** In how many ways people can leave, those who are alike merged. */
  readonly outcomes: number
}

/**
 * Leaves out what makes no difference to the loss: skills that are broken already, people who hold
 * nothing else or are sure to stay. Those who are sure to leave have left. O(Σ d).
 */
export function lossStakes(holdings: Holdings, probabilities: readonly number[]): LossStakes {
  const spare: number[] = []
  const weights: number[] = []
  const held: number[][] = Array.from({ length: holdings.people }, () => [])
  let certain = 0
  for (const it of holdings.skills) {
    if (isBroken(it) || it.weight === 0) continue
    const open = it.holders.filter((person) => isOpen(probabilities[person]))
    const leavers = it.holders.reduce((sum, person) => sum + Number(probabilities[person] === 1), 0)
    const left = it.holders.length - leavers - it.minHolders
    if (left < 0) certain += it.weight
    // With enough holders who are sure to stay it cannot be lost.
    if (left < 0 || open.length <= left) continue
    for (const person of open) held[person]?.push(weights.length)
    spare.push(left)
    weights.push(it.weight)
  }
  const alike = mergeAlike(held, probabilities)
  return {
    alike,
    spare: Int32Array.from(spare),
    weights: Float64Array.from(weights),
    certain,
    outcomes: alike.reduce((product, { leaving }) => product * (leaving.length + 1), 1),
  }
}

function isOpen(probability: number | undefined): boolean {
  return probability !== undefined && probability > 0 && probability < 1
}

function mergeAlike(held: readonly number[][], probabilities: readonly number[]): Alike[] {
  const groups = new Map<string, { leaving: number[]; skills: Int32Array }>()
  for (const [person, skills] of held.entries()) {
    if (skills.length === 0) continue
    const key = skills.join()
    const group = groups.get(key) ?? { leaving: [], skills: Int32Array.from(skills) }
    groups.set(key, group)
    group.leaving.push(probabilities[person] as number)
  }
  return [...groups.values()]
}
