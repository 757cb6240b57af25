import { isBroken } from './expectedLoss.ts'
import type { Holdings } from './holdings.ts'
import { type Estimate, exact } from './loss/estimate.ts'
import type { LossDistribution, LossTail } from './lossDistribution.ts'
import { strictBusFactor } from './strictBusFactor.ts'
import type { ThresholdBusFactor } from './thresholdBusFactor.ts'

// A figure of what can still be lost gets better where less stands to begin with: a skill that is
// broken by confident ratings can no longer be lost by them. So a pessimistic figure is about what
// stands by all ratings, and never better than theirs. Both readings are of the same skills, with
// the same n and w, and by confident ratings each has the same holders or some of them.

export interface PessimisticBusFactor {
  /** BF₀: 0 where a doubtful skill is lost with nobody gone; `null` where none stands anyway. */
  readonly value: number | null
  /** Places of the skills that stand by all ratings, and are broken by confident ones. */
  readonly doubtful: readonly number[]
}

/** The fewest departures that break a skill that stands by all ratings. Linear in the holdings. */
export function pessimisticBusFactor(all: Holdings, confident: Holdings): PessimisticBusFactor {
  const doubtful = confident.skills.flatMap((skill, at) => {
    const stood = all.skills[at]
    return stood !== undefined && !isBroken(stood) && isBroken(skill) ? at : []
  })
  return { value: doubtful.length > 0 ? 0 : strictBusFactor(confident).value, doubtful }
}

/**
 * BF_θ by confident ratings. Whoever is enough by all ratings is enough by these: where a search
 * was stopped, that bounds it too.
 */
export function pessimisticThreshold(
  all: ThresholdBusFactor,
  confident: ThresholdBusFactor,
): ThresholdBusFactor {
  if (confident.kind !== 'bounded' || all.kind === 'none') return confident
  const set = all.kind === 'bounded' ? all.set : all.sets[0]
  if (set === undefined || set.length >= confident.upper) return confident
  const { theta, lower } = confident
  return set.length === lower
    ? { kind: 'exact', theta, value: lower, sets: [set], hasMore: null }
    : { kind: 'bounded', theta, lower, upper: set.length, set }
}

export interface PessimisticLoss {
  /** The weight that stands by all ratings and is lacking by confident ones: lost for certain. */
  readonly doubtful: number
  /** E[L] */
  readonly expected: number
  /** P(L = 0) */
  readonly noLoss: Estimate
  /** In the order of the distributions. */
  readonly tails: readonly LossTail[]
}

/**
 * The loss by confident ratings of what stands by all: `doubtful` and what departures take of the
 * rest. Whoever leaves, it is no smaller than by all ratings, and so are its mean, quantiles and
 * shortfalls; what samples say against that is their error, and cut off.
 */
export function pessimisticLoss(
  all: LossDistribution,
  confident: LossDistribution,
): PessimisticLoss {
  const doubtful = Math.max(0, confident.brokenWeight - all.brokenWeight)
  return {
    doubtful,
    expected: Math.max(all.expected, doubtful + confident.expected),
    noLoss: doubtful > 0 ? exact(0) : combined(Math.min, all.noLoss, confident.noLoss),
    tails: confident.tails.map((tail, at) => {
      const own = all.tails[at]
      const shifted = (estimate: Estimate, least: Estimate | undefined) => {
        const sum = moved(estimate, doubtful)
        return least === undefined ? sum : combined(Math.max, sum, least)
      }
      return {
        alpha: tail.alpha,
        knowledgeAtRisk: shifted(tail.knowledgeAtRisk, own?.knowledgeAtRisk),
        expectedShortfall: shifted(tail.expectedShortfall, own?.expectedShortfall),
      }
    }),
  }
}

function moved({ value, error, low, high }: Estimate, by: number): Estimate {
  return { value: value + by, error, low: low + by, high: high + by }
}

function combined(pick: typeof Math.max, one: Estimate, other: Estimate): Estimate {
  const value = pick(one.value, other.value)
  return {
    value,
    error: (value === one.value ? one : other).error,
    low: pick(one.low, other.low),
    high: pick(one.high, other.high),
  }
}
