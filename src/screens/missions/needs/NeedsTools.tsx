import { ChevronDown } from 'lucide-react'
import { type Ref, useState } from 'react'
import { deleteNeedsTemplate } from '#core/commands/mission/deleteNeedsTemplate.ts'
import { saveNeedsTemplate } from '#core/commands/mission/saveNeedsTemplate.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { type NeedsTemplateId, nameLimit } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { MenuButton, type MenuEntry } from '#ui/Menu.tsx'
import { NameDialog } from '#ui/NameDialog.tsx'
import { CopyNeedsDialog } from './CopyNeedsDialog.tsx'
import styles from './NeedsPart.module.css'

interface Props {
  readonly team: Team
  readonly first: Ref<HTMLButtonElement>
}

/** Needs come from elsewhere, and are kept for elsewhere. */
export function NeedsTools({ team, first }: Props) {
  const session = useSession()
  const isReady = useSessionState((state) => state.phase.kind === 'ready')
  const requirements = useSessionState((state) => state.workspace.requirements)
  const templates = useSessionState((state) => state.workspace.needsTemplates)
  const [asked, setAsked] = useState<'copy' | 'save' | null>(null)
  const known = [...templates].sort((a, b) => a.name.localeCompare(b.name))
  const close = () => setAsked(null)
  const save = (name: string): string | null => {
    const id = known.find((it) => it.name === name)?.id ?? newId<NeedsTemplateId>()
    const outcome = session.perform((it) => saveNeedsTemplate(it, { id, name, team: team.id }), {
      saysRefusal: false,
    })
    if (isRefusal(outcome)) return outcome.refused
    session.notify({ tone: 'info', text: `Kept as the template “${name}”.`, offersUndo: true })
    return null
  }
  const remove = (id: NeedsTemplateId) => {
    const outcome = session.perform((it) => deleteNeedsTemplate(it, { id }))
    if (!isRefusal(outcome)) {
      session.notify({ tone: 'info', text: `${outcome.label}.`, offersUndo: true })
    }
  }
  const deletions: MenuEntry[] =
    known.length === 0
      ? []
      : [
          {
            kind: 'section',
            id: 'delete',
            label: 'Delete a template',
            entries: known.map(({ id, name }) => ({
              id,
              label: `Delete “${name}”`,
              tone: 'danger',
              onAction: () => remove(id),
            })),
          },
        ]
  return (
    <div className={styles.tools}>
      <Button ref={first} isDisabled={!isReady} onPress={() => setAsked('copy')}>
        Copy from…
      </Button>
      <MenuButton
        label="Templates"
        trigger={
          <Button isDisabled={!isReady}>
            Templates <ChevronDown aria-hidden="true" />
          </Button>
        }
        entries={[
          {
            id: 'save',
            label: 'Save these needs as a template…',
            isDisabled: requirements.of(team.id).length === 0,
            onAction: () => setAsked('save'),
          },
          ...deletions,
        ]}
      />
      {asked === 'copy' ? <CopyNeedsDialog team={team} onClose={close} /> : null}
      {asked === 'save' ? (
        <NameDialog
          title="Save needs as a template"
          submitLabel="Save"
          initial={team.name}
          maxLength={nameLimit}
          replaces={{
            names: known.map(({ name }) => name),
            warning: 'There is a template of this name: it is replaced.',
          }}
          onClose={close}
          onName={save}
        />
      ) : null}
    </div>
  )
}
