import type { Holdings } from './holdings.ts'

/** One skill's part of a load. */
export interface LoadShare {
  /** Place of the skill in the holdings. */
  readonly skill: number
  /** d */
  readonly holders: number
  /** w/d */
  readonly share: number
}

export interface PersonLoad {
  readonly person: number
  /** φ */
  readonly load: number
  /** What it is made of, in the order of the skills. */
  readonly shares: readonly LoadShare[]
}

/**
 * Measure 7: key-person load, φ(i) = Σ of w/d over the skills that i holds, by a person's number.
 * With n = 1 it is the Shapley value of coverage. The loads add up to the weight of the skills
 * that anybody holds. Linear in the holdings.
 */
export function keyPersonLoad({ people, skills }: Holdings): PersonLoad[] {
  const shares: LoadShare[][] = Array.from({ length: people }, () => [])
  for (const [skill, { holders, weight }] of skills.entries()) {
    const share = weight / holders.length
    for (const holder of holders) shares[holder]?.push({ skill, holders: holders.length, share })
  }
  return shares.map((own, person) => ({
    person,
    load: own.reduce((sum, { share }) => sum + share, 0),
    shares: own,
  }))
}
