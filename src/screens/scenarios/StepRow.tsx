import { ChevronDown, ChevronUp, EllipsisVertical } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { removeFromScenario } from '#core/commands/removeFromScenario.ts'
import { renameScenarioEdit } from '#core/commands/renameScenarioEdit.ts'
import { setScenarioEditAside } from '#core/commands/setScenarioEditAside.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { ScenarioConflict } from '#core/edits/scenarioState.ts'
import { nameLimit } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { ScenarioEdit } from '#core/model/scenario.ts'
import { useSession } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { NameDialog } from '#ui/NameDialog.tsx'
import { dayWords } from '../analysis/dayWords.ts'
import { usePersonNames } from '../analysis/personNames.ts'
import { useSaid } from '../analysis/useSaid.ts'
import { StepConflicts } from './StepConflicts.tsx'
import { StepDayDialog } from './StepDayDialog.tsx'
import styles from './StepsPanel.module.css'
import { type StepSign, stepSign } from './stepSign.ts'

interface Props {
  readonly step: ScenarioEdit
  /** All of the scenario, in their order. */
  readonly steps: readonly ScenarioEdit[]
  readonly at: number
  readonly count: number
  /** Takes effect only after the day that is looked at. */
  readonly isLater: boolean
  readonly conflicts: readonly ScenarioConflict[]
  /** Whether its day has to be said, because others have another one. */
  readonly hasDay: boolean
  readonly onMove: (place: number) => void
}

const signWords: Readonly<Record<StepSign, string>> = {
  '+': 'Adds',
  '−': 'Takes away',
  '→': 'Changes',
}

/** A step: what it does, whether it is taken in, and where it stands in the order. */
export function StepRow(props: Props) {
  const { step, steps, at, count, isLater, conflicts, hasDay, onMove } = props
  const session = useSession()
  const said = useSaid()
  const { areHidden } = usePersonNames()
  const [asking, setAsking] = useState<'day' | 'name' | null>(null)
  const { id, edit, from, isSetAside } = step
  const label = said(edit.label)
  const sign = stepSign(edit)
  const facts = [
    isSetAside ? 'set aside' : '',
    from === null || !hasDay ? '' : `from ${dayWords(from)}`,
    isLater ? 'after this day' : '',
    counted(edit.changes.length, 'change', 'changes'),
  ].filter((it) => it !== '')
  const perform = (command: Parameters<typeof session.perform>[0]) =>
    session.perform(command, { on: 'baseline' })
  const steer = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  const rename = (name: string): string | null => {
    const outcome = session.perform((it) => renameScenarioEdit(it, { step: id, label: name }), {
      on: 'baseline',
      saysRefusal: false,
    })
    return isRefusal(outcome) ? outcome.refused : null
  }
  return (
    // The keys come from the buttons inside.
    <li className={classes(styles.step, isSetAside && styles.aside)} onKeyDown={steer}>
      <span className={classes(styles.sign, signClasses[sign])}>
        <span aria-hidden="true">{sign}</span>
        <span className="visually-hidden">{signWords[sign]}: </span>
      </span>
      <div className={styles.what}>
        <p className={styles.label}>{label}</p>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          variant="ghost"
          aria-label={`${isSetAside ? 'Restore' : 'Set aside'} ${label}`}
          onPress={() =>
            perform((it) => setScenarioEditAside(it, { step: id, isSetAside: !isSetAside }))
          }
        >
          {isSetAside ? 'Restore' : 'Set aside'}
        </Button>
        <IconButton
          size="small"
          label={`Earlier: ${label}`}
          keys="Alt ↑"
          isDisabled={at === 0}
          onPress={() => onMove(at - 1)}
        >
          <ChevronUp aria-hidden="true" />
        </IconButton>
        <IconButton
          size="small"
          label={`Later: ${label}`}
          keys="Alt ↓"
          isDisabled={at === count - 1}
          onPress={() => onMove(at + 1)}
        >
          <ChevronDown aria-hidden="true" />
        </IconButton>
        <MenuButton
          label={`More about ${label}`}
          placement="bottom end"
          trigger={
            <IconButton size="small" label={`More about ${label}`}>
              <EllipsisVertical aria-hidden="true" />
            </IconButton>
          }
          entries={[
            { id: 'name', label: 'Rename…', onAction: () => setAsking('name') },
            { id: 'day', label: 'Change day…', onAction: () => setAsking('day') },
            {
              id: 'delete',
              label: 'Delete',
              tone: 'danger',
              onAction: () => perform((it) => removeFromScenario(it, id)),
            },
          ]}
        />
      </div>
      {conflicts.length === 0 ? null : (
        <StepConflicts step={step} steps={steps} conflicts={conflicts} isAhead={isLater} />
      )}
      {asking === 'name' ? (
        <NameDialog
          title="Rename change"
          submitLabel="Rename"
          initial={areHidden ? '' : edit.label}
          maxLength={nameLimit}
          onClose={() => setAsking(null)}
          onName={rename}
        />
      ) : null}
      {asking === 'day' ? <StepDayDialog step={step} onClose={() => setAsking(null)} /> : null}
    </li>
  )
}

const signClasses: Readonly<Record<StepSign, string | undefined>> = {
  '+': styles.added,
  '−': styles.removed,
  '→': styles.moved,
}
