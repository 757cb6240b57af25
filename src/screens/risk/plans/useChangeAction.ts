import { changeLearningAction, type LearningChange } from '#core/commands/changeLearningAction.ts'
import type { LearningActionId } from '#core/model/ids.ts'
import { usePerformSaid } from '../people/usePerformSaid.ts'

/** Changes a learning action; says why where it cannot. */
export function useChangeAction(): (id: LearningActionId, to: LearningChange) => void {
  const perform = usePerformSaid()
  return (id, to) => {
    perform((it) => changeLearningAction(it, { id, to }))
  }
}
