import { editTable, type TableOutcome } from '#core/commands/editTable.ts'
import type { LearningActionId } from '#core/model/ids.ts'
import { newId } from '#session/newId.ts'
import { useSession } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { maskNames } from '../scenarios/maskNames.ts'

/** Sets one field of a learning action as the table does, by its text; says why where it cannot. */
export function useChangeAction(): (id: LearningActionId, column: string, text: string) => void {
  const session = useSession()
  const { nameOf } = usePersonNames()
  return (row, column, text) => {
    const { day, workspace } = session.store.getState()
    const done: { outcome: TableOutcome | null } = { outcome: null }
    session.perform((it) => {
      const inputs = [{ row, column, text }]
      done.outcome = editTable(it, { table: 'learningActions', inputs, added: [], newId, day })
      return done.outcome.edit
    })
    const [rejection] = done.outcome?.rejected ?? []
    if (rejection === undefined) return
    const reason = maskNames(rejection.reason, workspace.people, nameOf)
    session.notify({ tone: 'warning', text: reason })
  }
}
