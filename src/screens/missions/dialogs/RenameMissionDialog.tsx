import { updateTeam } from '#core/commands/updateTeam.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { nameLimit } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { NameDialog } from '#ui/NameDialog.tsx'
import { sameNameWords } from './sameName.ts'

interface Props {
  readonly team: Team
  readonly onClose: () => void
}

export function RenameMissionDialog({ team: { id, name }, onClose }: Props) {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const teams = useSessionState((state) => state.workspace.teams)
  return (
    <NameDialog
      title="Rename the mission"
      submitLabel="Rename"
      initial={name}
      noteOn={(text) => sameNameWords(teams, text, id)}
      maxLength={nameLimit}
      onClose={onClose}
      onName={(text) => {
        const outcome = session.perform(
          (it) => updateTeam(it, { id, name: text }, { day, newId }),
          {
            saysRefusal: false,
          },
        )
        return isRefusal(outcome) ? outcome.refused : null
      }}
    />
  )
}
