import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSession } from '#session/react.ts'
import { useSaid } from '../../analysis/useSaid.ts'

/** Runs a command; a refusal is said with names hidden where the screen hides them. */
export function usePerformSaid(): (command: (workspace: Workspace) => Outcome) => Outcome {
  const session = useSession()
  const said = useSaid()
  return (command) => {
    const outcome = session.perform(command, { saysRefusal: false })
    if (isRefusal(outcome)) session.notify({ tone: 'warning', text: said(outcome.refused) })
    return outcome
  }
}
