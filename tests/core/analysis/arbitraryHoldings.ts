import * as fc from 'fast-check'
import type { HeldSkill, Holdings } from '#core/analysis/holdings.ts'

const held = (people: string, weight: number): HeldSkill => ({
  holders: [...people].map((name) => 'ABCDE'.indexOf(name)),
  minHolders: 1,
  weight,
})

/** Kubernetes, Go, React, SQL, Payments and Testing, held by A to E. */
export const goldenHoldings: Holdings = {
  people: 5,
  skills: [
    held('A', 3),
    held('AB', 2),
    held('BCD', 1),
    held('AC', 2),
    held('AE', 3),
    held('BCDE', 1),
  ],
}

/** Small weights, so that losses tie; some that add up only roughly, and none at all. */
const weights = fc.constantFrom(0, 0.1, 0.2, 0.3, 1, 1, 2, 3)

/** Any holdings of a few people: nobody, nothing needed, broken skills and twins included. */
export function holdingsAtMost(people: number, skills: number): fc.Arbitrary<Holdings> {
  return fc.integer({ min: 0, max: people }).chain((count) =>
    fc.record({
      people: fc.constant(count),
      skills: fc.array(
        fc.record({
          holders: fc.subarray(Array.from({ length: count }, (_, person) => person)),
          minHolders: fc.integer({ min: 1, max: 5 }),
          weight: weights,
        }),
        { maxLength: skills },
      ),
    }),
  )
}

/** Every set of leavers: what it loses newly, and how likely it is. By the definition alone. */
export function lossByHand(
  { people, skills }: Holdings,
  probabilities: readonly number[],
): { loss: number; chance: number }[] {
  return Array.from({ length: 2 ** people }, (_, set) => {
    const leaves = (person: number) => ((set >> person) & 1) === 1
    let chance = 1
    for (const [person, probability] of probabilities.entries()) {
      chance *= leaves(person) ? probability : 1 - probability
    }
    let loss = 0
    for (const { holders, minHolders, weight } of skills) {
      const stay = holders.filter((person) => !leaves(person)).length
      if (holders.length >= minHolders && stay < minHolders) loss += weight
    }
    return { loss, chance }
  })
}
