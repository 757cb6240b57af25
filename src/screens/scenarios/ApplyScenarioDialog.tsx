import { useMemo } from 'react'
import { type ScenarioFit, scenarioFit } from '#core/edits/scenarioFit.ts'
import { counted } from '#core/model/naming.ts'
import type { ScenarioEdit } from '#core/model/scenario.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useSaid } from '../analysis/useSaid.ts'
import { fitWords } from './fitWords.ts'

interface Props {
  /** As it is said. */
  readonly name: string
  readonly baseline: Workspace
  /** In their order. */
  readonly steps: readonly ScenarioEdit[]
  readonly onClose: () => void
  readonly onConfirm: () => void
}

/** Asks before a scenario is applied, and says how much of it fits; of nothing it does nothing. */
export function ApplyScenarioDialog({ name, baseline, steps, onClose, onConfirm }: Props) {
  const said = useSaid()
  const fit = useMemo(() => scenarioFit(baseline, steps), [baseline, steps])
  const taken = steps.filter(({ isSetAside }) => !isSetAside)
  const title = `Apply “${name}”?`
  if (fitsNowhere(fit)) {
    return (
      <Dialog
        role="alertdialog"
        size="small"
        title={title}
        isOpen
        onClose={onClose}
        footer={
          <>
            <Button autoFocus onPress={onClose}>
              Cancel
            </Button>
            <Button variant="primary" isDisabled>
              Apply
            </Button>
          </>
        }
      >
        <p>
          None of its {counted(taken.length, 'change', 'changes')} fits the organisation as it is
          now, so there is nothing to apply. Its conflicts say why.
        </p>
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      title={title}
      isOpen
      onClose={onClose}
      onConfirm={onConfirm}
      confirmLabel="Apply"
      tone="default"
      consequences={taken.map(({ edit }) => said(edit.label))}
      afterword="The scenario stays. One undo takes all of it back."
    >
      <p>The organisation itself is changed, by all of these at once. {fitWords(fit)}</p>
    </ConfirmDialog>
  )
}

function fitsNowhere({ wholly, partly }: ScenarioFit): boolean {
  return wholly + partly === 0
}
