import { checkProbabilities, expectedLoss } from './expectedLoss.ts'
import type { Holdings } from './holdings.ts'
import { enumerateLoss, type WeightedLosses } from './loss/enumerateLoss.ts'
import {
  type Estimate,
  exact,
  rounding,
  sampled,
  sampledQuantile,
  sampledShare,
} from './loss/estimate.ts'
import { lossStakes } from './loss/lossStakes.ts'
import { simulateLoss } from './loss/simulateLoss.ts'

/** The bad end of the distribution, from one level on. */
export interface LossTail {
  readonly alpha: number
  /** KaR_α: the least loss that is not exceeded with probability α. */
  readonly knowledgeAtRisk: Estimate
  /** ES_α: the mean of the worst 1 − α. */
  readonly expectedShortfall: Estimate
}

export interface LossOptions {
  /** Levels α, each above 0 and below 1: 0.9, 0.95 and 0.99 unless given. */
  readonly alphas?: readonly number[]
  /** How many samples a simulation draws: 20,000 unless given. */
  readonly samples?: number
  /** The same seed gives the same samples. */
  readonly seed?: number
}

export interface LossDistribution {
  /** Whether every way to leave was gone through, or samples were drawn. */
  readonly method: 'enumerated' | 'simulated'
  /** How many people it is open for whether they leave and whose leaving could matter. */
  readonly people: number
  /** Ways to leave that were gone through, or samples drawn. */
  readonly outcomes: number
  /** W */
  readonly weight: number
  /** The weight of skills broken today: never in the loss, see `expectedLoss`. */
  readonly brokenWeight: number
  /** E[L], exact by either method. */
  readonly expected: number
  /** The mean of this distribution: `expected` once more, or, of samples, how near they came. */
  readonly mean: Estimate
  /** P(L = 0) */
  readonly noLoss: Estimate
  /** In the order of `alphas`. */
  readonly tails: readonly LossTail[]
  /** The distribution for a chart, ascending: at most 200 losses, neighbours merged. */
  readonly losses: readonly { readonly loss: number; readonly chance: number }[]
}

/** With so many people or fewer, and as many ways to leave as they have, all are gone through. */
export const enumeratedPeople = 18
const enumeratedOutcomes = 2 ** enumeratedPeople

const usualAlphas = [0.9, 0.95, 0.99] as const
const usualSamples = 20_000
/** Longest list of losses in a result. */
const steps = 200

/**
 * How the weight of skills newly lost is distributed when each person leaves independently with
 * their own probability: knowledge at risk, expected shortfall, and the chance to lose nothing.
 *
 * Exact up to 18 people at stake, and above that where people with identical holdings leave no
 * more than 2^18 ways. Otherwise simulated, with standard errors: of the shortfall by its form
 * q + E(L − q)⁺ / (1 − α), in which the quantile's own error is of second order (Rockafellar and
 * Uryasev 2002); of the quantile by order statistics, which ask nothing of the distribution. With
 * ties the shortfall takes of the quantile just the part that fills up 1 − α (Acerbi and Tasche
 * 2002), which the same form does.
 *
 * @param probabilities by person, each from 0 to 1.
 * @throws RangeError where a person has no probability, or a level or number of samples makes no
 * sense.
 */
export function lossDistribution(
  holdings: Holdings,
  probabilities: readonly number[],
  options: LossOptions = {},
): LossDistribution {
  const { alphas = usualAlphas, samples = usualSamples, seed = 1 } = options
  checkProbabilities(holdings, probabilities)
  for (const alpha of alphas) {
    if (!(alpha > 0 && alpha < 1)) throw new RangeError(`There is no worst part beyond ${alpha}`)
  }
  if (!(Number.isInteger(samples) && samples > 0)) throw new RangeError(`${samples} samples`)
  const stakes = lossStakes(holdings, probabilities)
  const { loss: expected, weight, brokenWeight } = expectedLoss(holdings, probabilities)
  const people = stakes.alike.reduce((sum, { leaving }) => sum + leaving.length, 0)
  const about = { people, weight, brokenWeight, expected }
  if (stakes.outcomes <= enumeratedOutcomes) {
    return {
      method: 'enumerated',
      outcomes: stakes.outcomes,
      ...about,
      ...figures(enumerateLoss(stakes), alphas, null),
    }
  }
  const drawn = simulateLoss(stakes, { samples, seed })
  return {
    method: 'simulated',
    outcomes: samples,
    ...about,
    ...figures({ losses: drawn, chances: drawn.map(() => 1 / samples) }, alphas, drawn),
  }
}

type Figures = Pick<LossDistribution, 'mean' | 'noLoss' | 'tails' | 'losses'>

/** The figures of a distribution; `samples` are what it was drawn from, ascending. */
function figures(
  distribution: WeightedLosses,
  alphas: readonly number[],
  samples: Float64Array | null,
): Figures {
  const { losses } = distribution
  const drawn = samples?.length ?? null
  const tails = alphas.map((alpha): LossTail => {
    const quantile = losses[quantileAt(distribution, alpha)] as number
    const excess = moments(distribution, (loss) => Math.max(0, loss - quantile))
    const shortfall = quantile + excess.mean / (1 - alpha)
    return {
      alpha,
      knowledgeAtRisk: samples === null ? exact(quantile) : sampledQuantile(samples, alpha),
      expectedShortfall:
        drawn === null
          ? exact(shortfall)
          : sampled(shortfall, excess.deviation / (1 - alpha) / Math.sqrt(drawn)),
    }
  })
  const mean = moments(distribution, (loss) => loss)
  const noLoss = moments(distribution, (loss) => Number(loss === 0)).mean
  return {
    mean: drawn === null ? exact(mean.mean) : sampled(mean.mean, mean.deviation / Math.sqrt(drawn)),
    noLoss: drawn === null ? exact(noLoss) : sampledShare(noLoss, drawn),
    tails,
    losses: merged(distribution),
  }
}

/** Place of the least loss that is not exceeded with probability α. */
function quantileAt({ losses, chances }: WeightedLosses, alpha: number): number {
  let reached = 0
  for (let at = 0; at < losses.length; at++) {
    reached += chances[at] as number
    if (reached >= alpha - rounding) return at
  }
  return losses.length - 1
}

function moments(
  { losses, chances }: WeightedLosses,
  of: (loss: number) => number,
): { mean: number; deviation: number } {
  let mean = 0
  for (let at = 0; at < losses.length; at++) {
    mean += (chances[at] as number) * of(losses[at] as number)
  }
  let variance = 0
  for (let at = 0; at < losses.length; at++) {
    variance += (chances[at] as number) * (of(losses[at] as number) - mean) ** 2
  }
  return { mean, deviation: Math.sqrt(variance) }
}

/** Losses as a chart shows them: at most `steps`, each the mean of those merged into it. */
function merged({ losses, chances }: WeightedLosses): LossDistribution['losses'] {
  const first = losses[0] as number
  const span = (losses.at(-1) as number) - first
  const isShort = countDistinct(losses, span) <= steps
  const width = isShort ? span * rounding : span / steps
  const list: { loss: number; chance: number }[] = []
  let start = Number.NEGATIVE_INFINITY
  for (const [at, loss] of losses.entries()) {
    const chance = chances[at] as number
    const last = list.at(-1)
    if (last === undefined || loss - start > width) {
      start = loss
      list.push({ loss, chance })
    } else {
      const both = last.chance + chance
      if (both > 0) last.loss += ((loss - last.loss) * chance) / both
      last.chance = both
    }
  }
  return list
}

function countDistinct(losses: Float64Array, span: number): number {
  let count = 0
  let start = Number.NEGATIVE_INFINITY
  for (const loss of losses) {
    if (loss - start <= span * rounding) continue
    start = loss
    count++
  }
  return count
}
