import type { Holdings } from './holdings.ts'

export type ScarcityClass = 'blocker' | 'bottleneck' | 'scarce' | 'fine'

export interface CombinationScarcity {
  readonly class: ScarcityClass
  /** Who holds every skill of the set, ascending. Everybody, where the set is empty. */
  readonly holders: readonly number[]
  /** By skill of the set: how many hold it, whatever else they hold. */
  readonly depths: readonly number[]
}

/**
 * Measure 9: how many people hold all skills of a set at once. `combination` names skills by
 * their places in the holdings. Nobody is a blocker, one a bottleneck, two or three are scarce.
 * Linear in the holders of the rarest skill, and in those of the others up to where they end.
 */
export function combinationScarcity(
  { people, skills }: Holdings,
  combination: readonly number[],
): CombinationScarcity {
  const wanted = [...new Set(combination)].map((place) => {
    const skill = skills[place]
    if (skill === undefined) throw new RangeError(`There is no skill ${place}`)
    return skill.holders
  })
  const [rarest, ...others] = wanted.toSorted((a, b) => a.length - b.length)
  const holders = others.reduce(common, rarest ?? Array.from({ length: people }, (_, at) => at))
  return { class: classOf(holders.length), holders, depths: wanted.map(({ length }) => length) }
}

/** What is in both; both ascend. */
function common(few: readonly number[], many: readonly number[]): readonly number[] {
  let at = 0
  return few.filter((person) => {
    while (at < many.length && (many[at] as number) < person) at++
    return many[at] === person
  })
}

function classOf(holders: number): ScarcityClass {
  if (holders === 0) return 'blocker'
  if (holders === 1) return 'bottleneck'
  return holders <= 3 ? 'scarce' : 'fine'
}
