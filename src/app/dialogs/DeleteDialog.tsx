import {
  deleteChapter,
  deletePerson,
  deleteSkill,
  deleteTeam,
  goesAlong,
} from '#core/commands/deleteRecord.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSession, useSessionState } from '#session/react.ts'
import type { Selection } from '#session/state.ts'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { selectedName } from './selectedName.ts'

interface Props {
  readonly selection: Selection
  readonly onClose: () => void
}

/** Shows what goes with a record before it goes. */
export function DeleteDialog({ selection, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const name = selectedName(workspace, selection)
  const consequences = goesAlong(deletion(workspace, selection))
  const confirm = () => {
    const outcome = session.perform((it) => deletion(it, selection))
    if (isRefusal(outcome)) return
    session.select(null)
    session.notify({ tone: 'info', text: `${name} deleted.`, offersUndo: true })
  }
  return (
    <ConfirmDialog
      title={`Delete ${name}?`}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={`Delete ${selection.kind}`}
      consequences={consequences}
      afterword="Undo brings everything back."
    >
      <p>
        {consequences.length === 0
          ? 'Nothing else goes with it.'
          : 'What it takes along or changes:'}
      </p>
    </ConfirmDialog>
  )
}

function deletion(workspace: Workspace, selection: Selection): Outcome {
  switch (selection.kind) {
    case 'person':
      return deletePerson(workspace, selection.person)
    case 'team':
      return deleteTeam(workspace, selection.team)
    case 'chapter':
      return deleteChapter(workspace, selection.chapter)
    case 'skill':
      return deleteSkill(workspace, selection.skill)
    case 'cell':
      return { refused: 'Choose a person, a team, a chapter or a skill first.' }
  }
}
