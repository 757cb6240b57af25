import type { Holdings } from '#core/analysis/holdings.ts'

/** The worked example of the definitions: members A–E are 0–4. */
export const goldenVector: Holdings = {
  people: 5,
  skills: [
    skillOf('A', 3), // Kubernetes
    skillOf('AB', 2), // Go
    skillOf('BCD', 1), // React
    skillOf('AC', 2), // SQL
    skillOf('AE', 3), // Payments
    skillOf('BCDE', 1), // Testing
  ],
}

export const goldenUnweighted: Holdings = {
  ...goldenVector,
  skills: goldenVector.skills.map((skill) => ({ ...skill, weight: 1 })),
}

/** `[0, 1]` as "AB". */
export function letters(set: readonly number[]): string {
  return set.map((person) => 'ABCDE'[person]).join('')
}

function skillOf(holders: string, weight: number): Holdings['skills'][number] {
  return { holders: [...holders].map((name) => 'ABCDE'.indexOf(name)), minHolders: 1, weight }
}
