import { addLearningAction } from '#core/commands/addLearningAction.ts'
import type { LearningActionId } from '#core/model/ids.ts'
import type { LearningAction } from '#core/model/learningAction.ts'
import { newId } from '#session/newId.ts'
import { useSession } from '#session/react.ts'
import { usePerformSaid } from './usePerformSaid.ts'

type Learning = Pick<LearningAction, 'person' | 'skill' | 'target' | 'coach'>

/** Adds to the learning plan. What it added can be undone; a refusal is said. */
export function usePlanLearning(): (learning: Learning) => void {
  const session = useSession()
  const perform = usePerformSaid()
  return (learning) => {
    const id = newId<LearningActionId>()
    const created = session.today()
    perform((it) => addLearningAction(it, { id, created, ...learning }))
  }
}
