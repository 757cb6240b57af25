import type { HeldSkill, Holdings } from './holdings.ts'
import { stayingDistribution } from './loss/poissonBinomial.ts'

/** What one skill adds to the expected loss. */
export interface SkillLoss {
  /** Place of the skill in the holdings. */
  readonly skill: number
  /** Fewer hold it today than are needed. Then it cannot be lost again, and adds nothing. */
  readonly isBroken: boolean
  /** P(so many of its holders leave that fewer than needed stay). */
  readonly probability: number
  /** w · probability */
  readonly contribution: number
}

export interface ExpectedLoss {
  /** E[L] in weight: the sum of the contributions. */
  readonly loss: number
  /** W: the weight of all skills. */
  readonly weight: number
  /** The weight of the skills that are broken today. */
  readonly brokenWeight: number
  /** In the order of the holdings. */
  readonly skills: readonly SkillLoss[]
}

/** Whether fewer hold the skill today than are needed: d < n. */
export function isBroken({ holders, minHolders }: HeldSkill): boolean {
  return holders.length < minHolders
}

/**
 * The weight of skills that is lost on average when each person leaves independently with their
 * own probability. A skill is lost when fewer than n of its holders stay: for n = 1 that is
 * Σ w · Π p, else each skill follows a Poisson-binomial distribution, worked out exactly.
 *
 * Lost means *newly* lost: L(R) = W · (C(∅) − C(R)), what departures take from the coverage of
 * today. What is broken already is no consequence of anybody leaving; its weight is given beside,
 * so that (brokenWeight + loss) / W is the uncovered part to be expected, 1 − C.
 *
 * @param probabilities by person, each from 0 to 1.
 * @throws RangeError where a person has no probability.
 *
 * O(Σ d · n) over the skills.
 */
export function expectedLoss(holdings: Holdings, probabilities: readonly number[]): ExpectedLoss {
  checkProbabilities(holdings, probabilities)
  let loss = 0
  let weight = 0
  let brokenWeight = 0
  const skills = holdings.skills.map((it, skill): SkillLoss => {
    weight += it.weight
    if (isBroken(it)) {
      brokenWeight += it.weight
      return { skill, isBroken: true, probability: 0, contribution: 0 }
    }
    const leaving = it.holders.map((person) => probabilities[person] as number)
    const probability = lossProbability(leaving, it.minHolders)
    const contribution = it.weight * probability
    loss += contribution
    return { skill, isBroken: false, probability, contribution }
  })
  return { loss, weight, brokenWeight, skills }
}

/**
 * P(fewer than n stay) of people who leave independently, each with their own probability. With
 * n = 1 it is that all leave: Π p. O(people · n).
 */
export function lossProbability(leaving: readonly number[], minHolders: number): number {
  if (minHolders === 1) return leaving.reduce((all, chance) => all * chance, 1)
  const tooFew = stayingDistribution(leaving, minHolders)
  return Math.min(
    1,
    tooFew.reduce((sum, chance) => sum + chance, 0),
  )
}

/** @throws RangeError where a person has no probability of leaving, or one outside 0 to 1. */
export function checkProbabilities({ people }: Holdings, probabilities: readonly number[]): void {
  for (let person = 0; person < people; person++) {
    const probability = probabilities[person]
    if (!(probability !== undefined && probability >= 0 && probability <= 1)) {
      throw new RangeError(`Person ${person} leaves with probability ${probability}`)
    }
  }
}
