import { Copy, PencilLine, Plus, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { counted } from '#core/model/naming.ts'
import { createOrganisation } from '#core/model/organisation.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { keepSample } from '#session/firstVisit.ts'
import { duplicateWorkspace, renameWorkspace } from '#session/keptWorkspaces.ts'
import { useSession, useSessionState } from '#session/react.ts'
import type { SessionState } from '#session/state.ts'
import { keepAsNew, openWorkspace } from '#session/workspaces.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NameDialog } from '#ui/NameDialog.tsx'
import { Pill } from '#ui/Pill.tsx'
import { Panel } from '#ui/Screen.tsx'
import { DeleteWorkspaceDialog } from './DeleteWorkspaceDialog.tsx'
import styles from './WorkspacesPanel.module.css'
import { shownMoment } from './wording.ts'

type Summary = SessionState['workspaces'][number]

type Asking =
  | { readonly kind: 'name-new' }
  | { readonly kind: 'rename' | 'delete'; readonly workspace: Summary }

/** Every workspace on this device, side by side. */
export function WorkspacesPanel() {
  const session = useSession()
  const workspaces = useSessionState((state) => state.workspaces)
  const open = useSessionState(({ phase }) => (phase.kind === 'ready' ? phase.workspace : null))
  const isSaved = useSessionState(({ saving }) => saving.kind !== 'saving')
  const [asking, setAsking] = useState<Asking | null>(null)
  // Other tabs' changes come by themselves; this tab's own are in the list once they are saved.
  useEffect(() => {
    if (isSaved) void session.refreshWorkspaces()
  }, [session, isSaved])
  const close = () => setAsking(null)
  return (
    <Panel
      title="Workspaces"
      tools={
        <>
          <Button size="small" onPress={() => keepSample(session)}>
            Add the sample organisation
          </Button>
          <Button size="small" onPress={() => setAsking({ kind: 'name-new' })}>
            <Plus aria-hidden="true" />
            New workspace
          </Button>
        </>
      }
    >
      <ul aria-label="Workspaces">
        {workspaces.map((it) => (
          <WorkspaceRow key={it.id} workspace={it} isOpen={it.id === open} onAsk={setAsking} />
        ))}
      </ul>
      {asking?.kind === 'name-new' ? (
        <NameDialog
          title="New workspace"
          submitLabel="Create"
          initial="My organisation"
          maxLength={200}
          onClose={close}
          onName={async (name) => {
            const organisation = [createOrganisation(name)]
            await keepAsNew(session, 'Start empty', createWorkspace({ organisation }))
            return null
          }}
        />
      ) : null}
      {asking?.kind === 'rename' ? (
        <NameDialog
          title="Rename workspace"
          submitLabel="Rename"
          initial={asking.workspace.name}
          maxLength={200}
          onClose={close}
          onName={async (name) => {
            const outcome = await renameWorkspace(session, asking.workspace.id, name)
            return 'refused' in outcome ? outcome.refused : null
          }}
        />
      ) : null}
      {asking?.kind === 'delete' ? (
        <DeleteWorkspaceDialog workspace={asking.workspace} onClose={close} />
      ) : null}
    </Panel>
  )
}

interface RowProps {
  readonly workspace: Summary
  readonly isOpen: boolean
  readonly onAsk: (asking: Asking) => void
}

function WorkspaceRow({ workspace, isOpen, onAsk }: RowProps) {
  const session = useSession()
  const { id, name, people, teams, modified } = workspace
  return (
    <li className={styles.row} aria-current={isOpen || undefined}>
      <div className={styles.what}>
        <span className={styles.name}>
          <span className={styles.nameText}>{name}</span>
          {isOpen ? <Pill tone="accent">open</Pill> : null}
        </span>
        <span className={styles.facts}>
          {counted(people, 'person', 'people')} · {counted(teams, 'team', 'teams')} · changed{' '}
          {shownMoment(modified)}
        </span>
      </div>
      <div className={styles.actions}>
        {isOpen ? null : (
          <Button
            size="small"
            aria-label={`Open ${name}`}
            className={styles.open}
            onPress={() => openWorkspace(session, id)}
          >
            Open
          </Button>
        )}
        <IconButton label={`Rename ${name}`} onPress={() => onAsk({ kind: 'rename', workspace })}>
          <PencilLine aria-hidden="true" />
        </IconButton>
        <IconButton label={`Duplicate ${name}`} onPress={() => duplicateWorkspace(session, id)}>
          <Copy aria-hidden="true" />
        </IconButton>
        <IconButton label={`Delete ${name}`} onPress={() => onAsk({ kind: 'delete', workspace })}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
    </li>
  )
}
