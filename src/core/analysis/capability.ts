import type { Holdings } from './holdings.ts'

/** How much of what a scope needs still stands, with everything that says why. */
export interface Capability {
  /** C(R), from 0 to 1; 1 where nothing is needed or nothing weighs anything. */
  readonly value: number
  /** W. */
  readonly total: number
  /** Weight of the skills that have their n holders. */
  readonly standing: number
  /** By skill: d after the departures. */
  readonly depths: readonly number[]
  /** Places of the skills that fewer than n hold. */
  readonly broken: readonly number[]
}

/**
 * Measure of analysis.md: C(R) = Σ w of skills with |H \ R| ≥ n, divided by W. Linear in the
 * holdings.
 */
export function capability({ skills }: Holdings, departures: readonly number[] = []): Capability {
  const gone = new Set(departures)
  const depths: number[] = []
  const broken: number[] = []
  let total = 0
  let standing = 0
  for (const [at, { holders, minHolders, weight }] of skills.entries()) {
    let depth = holders.length
    if (gone.size > 0) for (const holder of holders) if (gone.has(holder)) depth--
    depths.push(depth)
    total += weight
    if (depth >= minHolders) standing += weight
    else broken.push(at)
  }
  return { value: total === 0 ? 1 : standing / total, total, standing, depths, broken }
}
