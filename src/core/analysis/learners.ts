import type { SkillId } from '../model/ids.ts'
import type { Level } from '../model/level.ts'
import { compareNamed } from '../model/naming.ts'
import type { Person } from '../model/person.ts'
import { countedLevel, type Rating } from '../model/rating.ts'
import { isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import type { CoverageIndex } from './coverage.ts'
import type { Scope } from './scope.ts'

/** The least interest, of 0 to 3, of somebody who wants to learn a skill. */
export const learningInterest = 2

/** Somebody who does not hold a skill yet and wants to learn it. */
export interface Learner {
  readonly person: Person
  /** Their level now; −1: none. */
  readonly level: number
  /** 2 or 3. */
  readonly interest: number
}

/** Who wants to learn a skill, seen from one scope; the most interested come first. */
export interface Learners {
  readonly here: readonly Learner[]
  /** Everybody else in the organisation. */
  readonly elsewhere: readonly Learner[]
}

/**
 * Whether somebody could come to hold a skill: they are below the minimum level, and nobody has
 * decided that the skill does not apply to them.
 */
export function couldLearn(rating: Rating | undefined, minLevel: Level): boolean {
  return rating?.level !== 'n/a' && countedLevel(rating) < minLevel
}

/**
 * People below the minimum level ℓ in a skill whose interest in it is at least
 * {@link learningInterest}, on the day of the coverage; by interest, then by level, then by name.
 * Linear in people: for one skill that somebody looks at.
 */
export function learnersOf(
  workspace: Workspace,
  coverage: CoverageIndex,
  where: { readonly scope: Scope; readonly skill: SkillId; readonly minLevel: Level },
): Learners {
  const { scope, skill, minLevel } = where
  const members = new Set(coverage.members(scope))
  const here: Learner[] = []
  const elsewhere: Learner[] = []
  for (const person of workspace.people) {
    const rating = workspace.ratings.get(person.id, skill)
    const interest = rating?.interest ?? 0
    if (interest < learningInterest || !couldLearn(rating, minLevel)) continue
    if (!isPresent(person, coverage.day)) continue
    const list = members.has(person.id) ? here : elsewhere
    list.push({ person, level: countedLevel(rating), interest })
  }
  for (const list of [here, elsewhere]) list.sort(compareLearners)
  return { here, elsewhere }
}

function compareLearners(a: Learner, b: Learner): number {
  return b.interest - a.interest || b.level - a.level || compareNamed(a.person, b.person)
}
