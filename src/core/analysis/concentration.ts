export interface Concentration {
  /** Herfindahl–Hirschman index of the loads: from 1/people, all alike, to 1, all on one. */
  readonly hhi: number
  /** 1/HHI: over how many equally loaded people it would be spread. */
  readonly effectivePeople: number
  /** By person: φ/Σφ. */
  readonly shares: readonly number[]
}

/** Measure 8: concentration of the loads φ. `null` where nobody carries any. */
export function concentration(loads: readonly number[]): Concentration | null {
  const total = loads.reduce((sum, load) => sum + load, 0)
  if (total === 0) return null
  const shares = loads.map((load) => load / total)
  const hhi = shares.reduce((sum, share) => sum + share * share, 0)
  return { hhi, effectivePeople: 1 / hhi, shares }
}
