import type { EditableTable } from '#core/fields/recordFields.ts'
import type { AppDialog } from '#session/actions/action.ts'
import { useSessionState } from '#session/react.ts'
import type { Selection } from '#session/state.ts'
import { ChapterDialog } from './ChapterDialog.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { SkillDialog } from './SkillDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { TeamDialog } from './TeamDialog.tsx'

interface Props {
  readonly dialog: Exclude<AppDialog, { kind: 'palette' | 'shortcuts' | 'new-scenario' | 'reteam' }>
  readonly onClose: () => void
}

/** The dialogs of the actions that add, change, move and delete records. */
export function RecordDialogs({ dialog, onClose }: Props) {
  const selection = useSessionState((state) => state.selection)
  const workspace = useSessionState((state) => state.workspace)
  if (dialog.kind === 'add') {
    const { name, chapter, team } = dialog
    if (dialog.record === 'team') return <TeamDialog onClose={onClose} />
    if (dialog.record === 'chapter') return <ChapterDialog onClose={onClose} />
    if (dialog.record === 'skill') return <SkillDialog chapter={chapter} onClose={onClose} />
    return <PersonDialog name={name} chapter={chapter} team={team} onClose={onClose} />
  }
  if (dialog.kind === 'delete-records') {
    return <DeleteDialog table={dialog.table} keys={dialog.keys} onClose={onClose} />
  }
  if (selection === null) return null
  if (dialog.kind === 'delete-selected') {
    const of = recordOf(selection)
    return of === null ? null : <DeleteDialog table={of.table} keys={[of.key]} onClose={onClose} />
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

function recordOf(
  selection: Selection,
): { readonly table: EditableTable; readonly key: string } | null {
  switch (selection.kind) {
    case 'person':
      return { table: 'people', key: selection.person }
    case 'team':
      return { table: 'teams', key: selection.team }
    case 'chapter':
      return { table: 'chapters', key: selection.chapter }
    case 'skill':
      return { table: 'skills', key: selection.skill }
    case 'cell':
      return null
  }
}
