/** A figure with how sure it is. Enumerated: no error, and both ends are the value. */
export interface Estimate {
  readonly value: number
  /** Standard error. */
  readonly error: number
  /** The ends of the 95 % confidence interval. */
  readonly low: number
  readonly high: number
}

/** Standard errors to either side that hold 95 % of a normal distribution. */
const z = 1.959963984540054

/** Sums of the same numbers in another order may differ by this part. */
export const rounding = 1e-12

export function exact(value: number): Estimate {
  return { value, error: 0, low: value, high: value }
}

/** Of a mean, whose error is known. */
export function sampled(value: number, error: number): Estimate {
  return { value, error, low: value - z * error, high: value + z * error }
}

/** Of a share of the samples: Wilson's interval, which holds at 0 and 1 as well. */
export function sampledShare(share: number, drawn: number): Estimate {
  const error = Math.sqrt((share * (1 - share)) / drawn)
  const scale = 1 + z ** 2 / drawn
  const middle = (share + z ** 2 / (2 * drawn)) / scale
  const half = (z / scale) * Math.sqrt(error ** 2 + (z / (2 * drawn)) ** 2)
  return { value: share, error, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * Of the α-quantile of ascending samples: its interval lies between the samples whose ranks are z
 * binomial deviations below and above the quantile's, whatever the distribution.
 */
export function sampledQuantile(samples: Float64Array, alpha: number): Estimate {
  const drawn = samples.length
  const at = (rank: number) =>
    samples[Math.min(drawn, Math.max(1, Math.ceil(rank - rounding * drawn))) - 1] as number
  const half = z * Math.sqrt(drawn * alpha * (1 - alpha))
  const low = at(drawn * alpha - half)
  const high = at(drawn * alpha + half + 1)
  return { value: at(drawn * alpha), error: (high - low) / (2 * z), low, high }
}
