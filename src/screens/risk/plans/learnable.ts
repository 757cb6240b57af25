import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { learningInterest } from '#core/analysis/learners.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import { candidatesFor } from '#core/planning/learnOptions.ts'
import { compareShown } from '../../analysis/personNames.ts'
import type { HangingSkill } from '../hangingSkills.ts'

/** Somebody who could learn a skill that hangs on one person. */
export interface Apprentice {
  readonly person: Person
  /** Where they stand beside the holder, or would. */
  readonly scope: Scope
  /** Now; −1: none. */
  readonly level: number
  /** ℓ there. */
  readonly target: number
  readonly interest: number
}

/**
 * Who stands where a skill hangs on one person and could learn it from them: those one level
 * short, and those who want to learn it. Those whose last day is known come last; before them the
 * interested first, then the nearest, then by the name that is shown.
 * Linear in the members of the scopes.
 */
export function apprenticesFor(
  coverage: CoverageIndex,
  hanging: HangingSkill,
  nameOf: (person: Person) => string,
): Apprentice[] {
  const { people, ratings } = coverage.workspace
  const found = new Map<string, Apprentice>()
  for (const { scope, skill, minLevel: target } of hanging.findings) {
    for (const id of coverage.members(scope)) {
      const person = people.get(id)
      const rating = ratings.get(id, skill)
      // That the skill does not apply to somebody is a decision.
      if (person === undefined || found.has(id) || rating?.level === 'n/a') continue
      const level = countedLevel(rating)
      const interest = rating?.interest ?? 0
      const isNear = level >= 0 && level === target - 1
      if (level >= target || (!isNear && interest < learningInterest)) continue
      found.set(id, { person, scope, level, target, interest })
    }
  }
  const wants = ({ interest }: Apprentice) => (interest < learningInterest ? 0 : interest)
  return [...found.values()].sort(
    (a, b) =>
      Number(a.person.leaves !== null) - Number(b.person.leaves !== null) ||
      wants(b) - wants(a) ||
      b.level - a.level ||
      compareShown(nameOf(a.person), nameOf(b.person)),
  )
}

/** Where nobody is near: who of those beside the holder has the shortest way, however long. */
export function beginnersFor(
  coverage: CoverageIndex,
  hanging: HangingSkill,
  limit: number,
): Apprentice[] {
  const { people } = coverage.workspace
  const found = new Map<string, Apprentice>()
  for (const finding of hanging.findings) {
    const { scope, minLevel: target } = finding
    for (const { learner, level, interest } of candidatesFor(coverage, finding)) {
      const person = people.get(learner)
      if (found.size === limit) return [...found.values()]
      if (person === undefined || found.has(learner)) continue
      found.set(learner, { person, scope, level, target, interest })
    }
  }
  return [...found.values()]
}
