import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import { applyScenarioToBaseline } from '#core/commands/applyScenarioToBaseline.ts'
import { deleteScenario } from '#core/commands/deleteScenario.ts'
import { renameScenario } from '#core/commands/renameScenario.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { serializeScenarioFile } from '#core/interchange/scenarioFile.ts'
import { nameLimit } from '#core/model/ids.ts'
import { compareNamed, counted } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { saveFile } from '#session/saveFile.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { NameDialog } from '#ui/NameDialog.tsx'
import { usePersonNames } from '../analysis/personNames.ts'
import { useSaid } from '../analysis/useSaid.ts'
import { ApplyScenarioDialog } from './ApplyScenarioDialog.tsx'
import type { Compared } from './compared.ts'
import { useScenarios } from './useScenarios.ts'

interface Props {
  readonly scenario: Scenario
  readonly compared: Compared
}

/** What can be done with a scenario as a whole. */
export function ScenarioActions({ scenario, compared }: Props) {
  const session = useSession()
  const said = useSaid()
  const { areHidden } = usePersonNames()
  const { baseline, open } = useScenarios()
  const shown = useSessionState((state) => state.scenario?.id ?? null)
  const [asking, setAsking] = useState<'apply' | 'rename' | 'delete' | null>(null)
  const close = () => setAsking(null)
  const { id } = scenario
  const name = said(scenario.name)
  const others = [...baseline.scenarios].filter((it) => it.id !== id).sort(compareNamed)
  const taken = compared.steps.filter(({ isSetAside }) => !isSetAside)

  const applyIt = () => {
    const outcome = session.perform((it) => applyScenarioToBaseline(it, id), { on: 'baseline' })
    if (isRefusal(outcome)) return
    session.notify({ tone: 'info', text: `“${name}” is applied.`, offersUndo: true })
  }
  const deleteIt = () => {
    const outcome = session.perform((it) => deleteScenario(it, id), { on: 'baseline' })
    if (isRefusal(outcome)) return
    open()
    session.notify({ tone: 'info', text: `“${name}” is deleted.`, offersUndo: true })
  }
  const rename = (text: string): string | null => {
    const outcome = session.perform((it) => renameScenario(it, { scenario: id, name: text }), {
      on: 'baseline',
      saysRefusal: false,
    })
    return isRefusal(outcome) ? outcome.refused : null
  }
  const download = () => {
    const { name: organisation } = baseline.organisation.record
    const text = serializeScenarioFile({ organisation, scenario, steps: compared.steps })
    saveFile(`${fileName(scenario.name)}.crosshatch-scenario.json`, 'application/json', [text])
  }
  return (
    <>
      {others.length === 0 ? null : (
        <MenuButton
          label="Compare with"
          placement="bottom end"
          trigger={<Button>Compare with…</Button>}
          entries={others.map((it) => ({
            id: it.id,
            label: said(it.name),
            onAction: () => open(id, it.id),
          }))}
        />
      )}
      {shown === null || shown === id ? null : (
        <Button variant="primary" onPress={() => void session.showScenario(id)}>
          Show “{name}”
        </Button>
      )}
      {shown !== null ? null : (
        <>
          <Button onPress={() => void session.showScenario(id)}>Show on every screen</Button>
          <Button
            variant="primary"
            isDisabled={taken.length === 0}
            onPress={() => setAsking('apply')}
          >
            Apply to baseline…
          </Button>
        </>
      )}
      <MenuButton
        label="More about the scenario"
        placement="bottom end"
        trigger={
          <IconButton label="More about the scenario">
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
        entries={[
          { id: 'rename', label: 'Rename…', onAction: () => setAsking('rename') },
          { id: 'download', label: 'Download scenario', onAction: download },
          {
            id: 'delete',
            label: 'Delete…',
            tone: 'danger',
            onAction: () => setAsking('delete'),
          },
        ]}
      />
      {asking === 'apply' ? (
        <ApplyScenarioDialog
          name={name}
          baseline={baseline}
          steps={compared.steps}
          onClose={close}
          onConfirm={applyIt}
        />
      ) : null}
      <ConfirmDialog
        title={`Delete “${name}”?`}
        isOpen={asking === 'delete'}
        onClose={close}
        onConfirm={deleteIt}
        confirmLabel="Delete scenario"
        consequences={[counted(compared.steps.length, 'change', 'changes')]}
        afterword="The organisation stays as it is. You can undo this."
      >
        <p>With it goes:</p>
      </ConfirmDialog>
      {asking === 'rename' ? (
        <NameDialog
          title="Rename scenario"
          submitLabel="Rename"
          initial={areHidden ? '' : scenario.name}
          maxLength={nameLimit}
          onClose={close}
          onName={rename}
        />
      ) : null}
    </>
  )
}

function fileName(name: string): string {
  const words = name.toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  const trimmed = words.replace(/^-|-$/g, '').slice(0, 80)
  return trimmed === '' ? 'scenario' : trimmed
}
