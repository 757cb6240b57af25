import { useMemo } from 'react'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { previewWords, type Taken } from '#core/analysis/moveWords.ts'
import { currentStays } from '#core/commands/membershipChanges.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { effectOfMove } from '#screens/matrix/model/placing.ts'
import { moveAndTell } from '#session/actions/moveAndTell.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { SearchList } from '#ui/SearchList.tsx'
import { teamChoices } from './recordChoices.ts'

interface Props {
  readonly person: PersonId
  /** The team to leave; `null`: none, so that the person joins. */
  readonly from: TeamId | null
  readonly onClose: () => void
}

/** The way to move a person without dragging. */
export function MoveDialog({ person, from, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const name = workspace.people.get(person)?.name ?? ''
  const describe = useMemo(() => {
    const known = new Map<string, string>()
    return (id: string) => {
      const words =
        known.get(id) ?? consequence(workspace, coverage, { person, from }, id as TeamId)
      known.set(id, words)
      return words
    }
  }, [workspace, coverage, person, from])
  const here = new Set(currentStays(workspace, person, day).map(({ team }) => team as string))
  const move = (id: string) => {
    const to = id as TeamId
    const isDone = moveAndTell(session, person, { from, to })
    onClose()
    if (isDone) session.select({ kind: 'person', person, team: to })
  }
  return (
    <Dialog title={`Move ${name} to…`} size="small" isOpen onClose={onClose}>
      <SearchList
        label="Team"
        placeholder="Find a team"
        choices={teamChoices(workspace).filter(({ id }) => !here.has(id))}
        onChoose={move}
        describe={describe}
        emptyText="No other team has that name."
      />
    </Dialog>
  )
}

/** What the move would open and close, as a drag says it. */
function consequence(
  workspace: Workspace,
  coverage: CoverageIndex,
  taken: Taken,
  team: TeamId,
): string {
  const effect = effectOfMove(workspace, coverage, taken, { team, chapter: undefined })
  if (typeof effect === 'string') return effect
  return effect === null ? '' : previewWords(workspace, effect)
}
