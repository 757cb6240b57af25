import { PencilLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { applyScenarioToBaseline } from '#core/commands/applyScenarioToBaseline.ts'
import { deleteScenario } from '#core/commands/deleteScenario.ts'
import { renameScenario } from '#core/commands/renameScenario.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { nameLimit } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { useSession } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NameDialog } from '#ui/NameDialog.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import { useRiskParam } from '../useRisk.ts'
import styles from './Scenarios.module.css'
import { scenarioParam } from './scenarioHref.ts'
import type { ScenarioImpact } from './scenarioImpact.ts'

interface Props {
  readonly scenario: Scenario
  readonly impact: ScenarioImpact
  /** What it does to the risk, in a sentence. */
  readonly sentence: string
}

/** What can be done with a scenario as a whole. */
export function ScenarioActions({ scenario, impact, sentence }: Props) {
  const session = useSession()
  const said = useSaid()
  const { areHidden } = usePersonNames()
  const [, openScenario] = useRiskParam(scenarioParam)
  const [asking, setAsking] = useState<'apply' | 'rename' | 'delete' | null>(null)
  const close = () => setAsking(null)
  const { id } = scenario
  const name = said(scenario.name)
  const taken = impact.steps.filter(({ isSetAside }) => !isSetAside)

  const applyIt = () => {
    if (isRefusal(session.perform((it) => applyScenarioToBaseline(it, id)))) return
    session.notify({ tone: 'info', text: `“${name}” is applied.`, offersUndo: true })
  }
  const deleteIt = () => {
    if (isRefusal(session.perform((it) => deleteScenario(it, id)))) return
    openScenario(null)
    session.notify({ tone: 'info', text: `“${name}” is deleted.`, offersUndo: true })
  }
  const rename = (text: string): string | null => {
    const outcome = session.perform((it) => renameScenario(it, { scenario: id, name: text }), {
      saysRefusal: false,
    })
    return isRefusal(outcome) ? outcome.refused : null
  }
  return (
    <div className={styles.actions}>
      <Button
        variant="primary"
        isDisabled={impact.edit.changes.length === 0}
        onPress={() => setAsking('apply')}
      >
        Apply to the baseline…
      </Button>
      <IconButton label="Rename the scenario" onPress={() => setAsking('rename')}>
        <PencilLine aria-hidden="true" />
      </IconButton>
      <IconButton label="Delete the scenario" onPress={() => setAsking('delete')}>
        <Trash2 aria-hidden="true" />
      </IconButton>
      <ConfirmDialog
        title={`Apply “${name}”?`}
        isOpen={asking === 'apply'}
        onClose={close}
        onConfirm={applyIt}
        confirmLabel="Apply"
        tone="default"
        consequences={taken.map(({ edit }) => said(edit.label))}
        afterword="The scenario stays. One undo takes all of it back."
      >
        <p>
          The organisation itself is changed. {sentence}
          {impact.conflicts.length === 0
            ? null
            : ' Where a step does not fit any more, what is said beside it holds.'}
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        title={`Delete “${name}”?`}
        isOpen={asking === 'delete'}
        onClose={close}
        onConfirm={deleteIt}
        confirmLabel="Delete scenario"
        consequences={[counted(impact.steps.length, 'step', 'steps')]}
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
    </div>
  )
}
