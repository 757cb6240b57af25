import type { Holdings } from '#core/analysis/holdings.ts'
import type { Random } from '#tests/support/random.ts'

export interface HoldingsSize {
  readonly people: number
  readonly skills: number
  /** The chance that a person holds a skill. */
  readonly density: number
  readonly weights: 'one' | 'whole' | 'any'
  readonly mostNeeded: number
}

/** Holdings with twins, unheld skills and equal weights among them. */
export function randomHoldings(random: Random, size: HoldingsSize): Holdings {
  const like = Array.from({ length: size.people }, (_, person) =>
    person > 0 && random.chance(0.2) ? random.below(person) : person,
  )
  const skills = Array.from({ length: size.skills }, () => {
    const holds: boolean[] = []
    for (const other of like) {
      const isTwin = other < holds.length
      holds.push(isTwin ? (holds[other] ?? false) : random.chance(size.density))
    }
    return {
      holders: holds.flatMap((isHeld, person) => (isHeld ? person : [])),
      minHolders: 1 + random.below(size.mostNeeded),
      weight: weightOf(random, size.weights),
    }
  })
  return { people: size.people, skills }
}

function weightOf(random: Random, weights: HoldingsSize['weights']): number {
  if (weights === 'one') return 1
  if (weights === 'whole') return random.below(4)
  return random.chance(0.1) ? 0 : random.pick([0.1, 0.2, 0.3, 0.7, 1 / 3, 2.5])
}

/** A small one of any kind, by its number: the same for the same number. */
export function smallHoldings(random: Random, mostPeople = 9, mostNeeded = 3): Holdings {
  return randomHoldings(random, {
    people: random.below(mostPeople + 1),
    skills: random.below(12),
    density: random.pick([0.15, 0.3, 0.5, 0.8]),
    weights: random.pick(['one', 'whole', 'any'] as const),
    mostNeeded: random.pick([1, 1, 2, mostNeeded]),
  })
}
