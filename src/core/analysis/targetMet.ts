import type { Holdings } from './holdings.ts'

export interface TargetMet {
  /** From 0 to 1; 1 where nothing is needed or nothing weighs anything. */
  readonly value: number
  /** By skill: min(1, d/n). */
  readonly shares: readonly number[]
}

/** Measure 2: Σ w·min(1, d/n) / W. Linear in the skills. */
export function targetMet({ skills }: Holdings): TargetMet {
  let total = 0
  let met = 0
  const shares = skills.map(({ holders, minHolders, weight }) => {
    const share = Math.min(1, holders.length / minHolders)
    total += weight
    met += weight * share
    return share
  })
  return { value: total === 0 ? 1 : met / total, shares }
}
