import { Download } from 'lucide-react'
import { counted } from '#core/model/naming.ts'
import { downloadWorkspace } from '#session/downloads.ts'
import { showSample } from '#session/firstVisit.ts'
import { removeWorkspace } from '#session/keptWorkspaces.ts'
import { usePreferences } from '#session/preferences.ts'
import { useActionContext } from '#session/react.ts'
import type { SessionState } from '#session/state.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'

interface Props {
  readonly workspace: SessionState['workspaces'][number]
  readonly onClose: () => void
}

export function DeleteWorkspaceDialog({ workspace, onClose }: Props) {
  const { session, view } = useActionContext()
  const preferences = usePreferences()
  const { id, name, people, teams } = workspace
  const remove = async () => {
    if (await removeWorkspace(session, id, preferences)) return
    await showSample(session)
    view.navigate('matrix')
  }
  return (
    <ConfirmDialog
      isOpen
      title={`Delete “${name}”?`}
      confirmLabel="Delete workspace"
      onClose={onClose}
      onConfirm={() => void remove()}
      consequences={[
        `${counted(people, 'person', 'people')} and ${counted(teams, 'team', 'teams')}, with all that is known of them`,
        'its whole history: this cannot be undone',
      ]}
    >
      <p>It goes from this device, in every tab. Keep a file of it, if you may want it back.</p>
      <div>
        <Button onPress={() => downloadWorkspace(session, id)}>
          <Download aria-hidden="true" />
          Download it first
        </Button>
      </div>
    </ConfirmDialog>
  )
}
