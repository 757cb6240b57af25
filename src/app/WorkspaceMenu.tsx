import { ChevronDown } from 'lucide-react'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import { openWorkspace } from '#session/workspaces.ts'
import { Button } from '#ui/Button.tsx'
import { MenuButton, type MenuEntry } from '#ui/Menu.tsx'
import styles from './Shell.module.css'

/** The open workspace's name, and the way to the others. */
export function WorkspaceMenu() {
  const session = useSession()
  const { view } = useActionContext()
  const phase = useSessionState((state) => state.phase)
  const name = useSessionState((state) => state.workspace.organisation.record.name)
  const scenario = useSessionState(({ scenario: shown }) =>
    shown === null ? null : (shown.baseline.scenarios.get(shown.id)?.name ?? ''),
  )
  const workspaces = useSessionState((state) => state.workspaces)
  const entries: MenuEntry[] = [
    {
      kind: 'section',
      id: 'workspaces',
      label: 'On this device',
      entries: workspaces.map((it) => ({
        id: it.id,
        label: it.name,
        isChecked: phase.kind === 'ready' && phase.workspace === it.id,
        onAction: () => void openWorkspace(session, it.id),
      })),
    },
    { kind: 'separator', id: 'end-of-workspaces' },
    {
      id: 'data',
      label: 'Import, download, more workspaces…',
      onAction: () => view.navigate('data'),
    },
  ]
  return (
    <MenuButton
      label="Workspaces"
      entries={workspaces.length === 0 ? entries.slice(-1) : entries}
      trigger={
        <Button
          variant="ghost"
          aria-label={`Workspace: ${name} · ${scenario ?? 'Baseline'}`}
          isDisabled={phase.kind !== 'ready'}
          className={styles.workspace}
        >
          <span className={styles.workspaceName}>{name}</span>·{' '}
          {scenario === null ? (
            'Baseline'
          ) : (
            <span className={styles.shownScenario}>{scenario}</span>
          )}
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    />
  )
}
