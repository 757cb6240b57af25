import type { PersonId, SkillId } from '#core/model/ids.ts'
import { isOpen, type LearningAction } from '#core/model/learningAction.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** Whether it is done, and nobody has rated the person at the level that was to be reached. */
export function awaitsRating({ ratings }: Workspace, action: LearningAction): boolean {
  const { state, person, skill, target } = action
  return state === 'done' && countedLevel(ratings.get(person, skill)) < target
}

/** "done, still at 2". */
export function awaitingWords({ ratings }: Workspace, { person, skill }: LearningAction): string {
  const level = countedLevel(ratings.get(person, skill))
  return level < 0 ? 'done, not rated' : `done, still at ${level}`
}

/**
 * What the learning plan says already of a person and a skill: an action that is open, else one
 * that is done and awaits a rating. Linear in the plan, once.
 */
export function knownLearning(
  workspace: Workspace,
): (person: PersonId, skill: SkillId) => LearningAction | null {
  const known = new Map<string, LearningAction>()
  for (const action of workspace.learningActions) {
    const key = keyOf(action.person, action.skill)
    const isKnown = isOpen(known.get(key) ?? { state: 'dropped' })
    if (isOpen(action) || (!isKnown && awaitsRating(workspace, action))) known.set(key, action)
  }
  return (person, skill) => known.get(keyOf(person, skill)) ?? null
}

function keyOf(person: PersonId, skill: SkillId): string {
  return `${person}\u001f${skill}`
}
