import { addLearningAction } from '#core/commands/addLearningAction.ts'
import type { LearningActionId, PersonId, SkillId } from '#core/model/ids.ts'
import { isOpen, type LearningAction } from '#core/model/learningAction.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { newId } from '#session/newId.ts'
import { useSession } from '#session/react.ts'

type Learning = Pick<LearningAction, 'person' | 'skill' | 'target' | 'coach'>

/** Adds to the learning plan. What it added can be undone; a refusal is said. */
export function usePlanLearning(): (learning: Learning) => void {
  const session = useSession()
  return (learning) => {
    const id = newId<LearningActionId>()
    const created = session.today()
    session.perform((it) => addLearningAction(it, { id, created, ...learning }))
  }
}

/** Whether the person is to learn the skill already. Linear in the plan. */
export function isInPlan(workspace: Workspace, person: PersonId, skill: SkillId): boolean {
  return [...workspace.learningActions].some(
    (it) => it.person === person && it.skill === skill && isOpen(it),
  )
}
