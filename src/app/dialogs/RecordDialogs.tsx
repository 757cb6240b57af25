import type { AppDialog } from '#session/actions/action.ts'
import { useSessionState } from '#session/react.ts'
import { ChapterDialog } from './ChapterDialog.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { SkillDialog } from './SkillDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { TeamDialog } from './TeamDialog.tsx'

interface Props {
  readonly dialog: Exclude<AppDialog, { kind: 'palette' | 'shortcuts' }>
  readonly onClose: () => void
}

/** The dialogs of the actions that add, change, move and delete records. */
export function RecordDialogs({ dialog, onClose }: Props) {
  const selection = useSessionState((state) => state.selection)
  const workspace = useSessionState((state) => state.workspace)
  if (dialog.kind === 'add') {
    const { chapter, team } = dialog
    if (dialog.record === 'team') return <TeamDialog onClose={onClose} />
    if (dialog.record === 'chapter') return <ChapterDialog onClose={onClose} />
    if (dialog.record === 'skill') return <SkillDialog chapter={chapter} onClose={onClose} />
    return <PersonDialog chapter={chapter} team={team} onClose={onClose} />
  }
  if (selection === null) return null
  if (dialog.kind === 'delete-selected') {
    return <DeleteDialog selection={selection} onClose={onClose} />
  }
  if (selection.kind === 'person') {
    const { person, team } = selection
    if (dialog.kind === 'move-selected') {
      return <MoveDialog person={person} from={team} onClose={onClose} />
    }
    if (dialog.kind === 'split-selected') return <SplitDialog person={person} onClose={onClose} />
    return <PersonDialog person={workspace.people.get(person)} onClose={onClose} />
  }
  if (selection.kind === 'team') {
    return <TeamDialog team={workspace.teams.get(selection.team)} onClose={onClose} />
  }
  if (selection.kind === 'chapter') {
    return <ChapterDialog chapter={workspace.chapters.get(selection.chapter)} onClose={onClose} />
  }
  if (selection.kind === 'skill') {
    return <SkillDialog skill={workspace.skills.get(selection.skill)} onClose={onClose} />
  }
  return null
}
