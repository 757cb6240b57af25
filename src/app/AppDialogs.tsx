import type { AppDialog } from '#session/actions/action.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { RecordDialogs } from './dialogs/RecordDialogs.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'

export interface AppDialogsProps {
  readonly dialog: AppDialog
  readonly onClose: () => void
}

/** The one dialog that an action has asked for. */
export function AppDialogs({ dialog, onClose }: AppDialogsProps) {
  if (dialog.kind === 'palette') return <CommandPalette onClose={onClose} />
  if (dialog.kind === 'shortcuts') return <ShortcutsDialog onClose={onClose} />
  return <RecordDialogs dialog={dialog} onClose={onClose} />
}
