import { levelBits, levelMask } from '../analysis/counts/ratingCode.ts'
import type { CoverageIndex } from '../analysis/coverage.ts'
import type { Finding } from '../analysis/finding.ts'
import type { PersonId } from '../model/ids.ts'

/**
 * Who holds the skill at ℓ and is not in the scope, the highest levels first. Linear in the
 * ratings of everybody, as numbers.
 */
export function holdersElsewhere(
  coverage: CoverageIndex,
  { scope, skill, minLevel }: Pick<Finding, 'scope' | 'skill' | 'minLevel'>,
): PersonId[] {
  const { facts } = coverage.numbers
  const { people, present, ratings } = facts
  const wanted = facts.skills.find(skill)
  const members = new Set(coverage.members(scope))
  const byLevel = new Map<number, PersonId[]>()
  for (let person = 0; person < people.size; person++) {
    if (present.get(person) === 0) continue
    const end = ratings.end(person)
    for (let at = ratings.start(person); at < end; at++) {
      const rating = ratings.keys[at] as number
      const level = rating & levelMask
      if (rating >> levelBits !== wanted || level < minLevel) continue
      const id = people.id(person)
      if (members.has(id)) continue
      const same = byLevel.get(level)
      if (same === undefined) byLevel.set(level, [id])
      else same.push(id)
    }
  }
  return [...byLevel.keys()].sort((a, b) => b - a).flatMap((level) => byLevel.get(level) ?? [])
}
