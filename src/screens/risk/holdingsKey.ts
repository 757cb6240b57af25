import type { Holdings } from '#core/analysis/holdings.ts'

/** Equal where the numbers are: what was worked out for one holds for the other. */
export function holdingsKey({ people, skills }: Holdings): string {
  const parts = skills.map((it) => `${it.minHolders},${it.weight},${it.holders.join(' ')}`)
  return `${people};${parts.join(';')}`
}

/** The numbers alone, to be sent to a worker. */
export function numbersOf({ people, skills }: Holdings): Holdings {
  return {
    people,
    skills: skills.map(({ holders, minHolders, weight }) => ({ holders, minHolders, weight })),
  }
}
