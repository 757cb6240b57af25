import { lazy } from 'react'
import type { AppDialog } from '#session/actions/action.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { NewScenarioDialog } from './dialogs/NewScenarioDialog.tsx'
import { RecordDialogs } from './dialogs/RecordDialogs.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'

const ReteamDialog = lazy(async () => ({
  default: (await import('./dialogs/reteaming/ReteamDialog.tsx')).ReteamDialog,
}))

export interface AppDialogsProps {
  readonly dialog: AppDialog
  readonly onClose: () => void
}

/** The one dialog that an action has asked for. */
export function AppDialogs({ dialog, onClose }: AppDialogsProps) {
  if (dialog.kind === 'palette') return <CommandPalette onClose={onClose} />
  if (dialog.kind === 'shortcuts') return <ShortcutsDialog onClose={onClose} />
  if (dialog.kind === 'new-scenario') return <NewScenarioDialog onClose={onClose} />
  if (dialog.kind === 'reteam') {
    return <ReteamDialog verb={dialog.verb} team={dialog.team} onClose={onClose} />
  }
  return <RecordDialogs dialog={dialog} onClose={onClose} />
}
