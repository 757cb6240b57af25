import { currentStays } from '#core/commands/membershipChanges.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
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
  const day = useSessionState((state) => state.day)
  const name = workspace.people.get(person)?.name ?? ''
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
        emptyText="No other team has that name."
      />
    </Dialog>
  )
}
