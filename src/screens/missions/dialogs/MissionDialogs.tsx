import { useSessionState } from '#session/react.ts'
import type { MissionDialog } from '../useMissions.ts'
import { NewMissionDialog } from './NewMissionDialog.tsx'
import { RenameMissionDialog } from './RenameMissionDialog.tsx'
import { ReviveDialog } from './ReviveDialog.tsx'
import { StatusDialog } from './StatusDialog.tsx'
import { TargetDayDialog } from './TargetDayDialog.tsx'

interface Props {
  readonly dialog: MissionDialog
  readonly onClose: () => void
}

/** The dialog that is asked for; none about a mission that has been deleted meanwhile. */
export function MissionDialogs({ dialog, onClose }: Props) {
  const team = useSessionState((state) =>
    dialog.kind === 'new' ? undefined : state.workspace.teams.get(dialog.mission),
  )
  if (dialog.kind === 'new') return <NewMissionDialog onClose={onClose} />
  if (team === undefined) return null
  switch (dialog.kind) {
    case 'status':
      return <StatusDialog team={team} to={dialog.to} onClose={onClose} />
    case 'revive':
      return <ReviveDialog team={team} onClose={onClose} />
    case 'rename':
      return <RenameMissionDialog team={team} onClose={onClose} />
    case 'target':
      return <TargetDayDialog team={team} onClose={onClose} />
  }
}
