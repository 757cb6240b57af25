import { X } from 'lucide-react'
import { useMemo } from 'react'
import { findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { RecordNames } from '#core/fields/recordNames.ts'
import { type LearningAction, learningStates } from '#core/model/learningAction.ts'
import { compareNamed } from '#core/model/naming.ts'
import { countedLevel } from '#core/model/rating.ts'
import { isPresent } from '#core/model/standing.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { DateField } from '#ui/DateField.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Select } from '#ui/Select.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import paneStyles from '../people/PersonDetails.module.css'
import { cellKey, scopeName } from '../riskFilter.ts'
import { useRisk } from '../useRisk.ts'
import styles from './Plans.module.css'
import { useChangeAction } from './useChangeAction.ts'

interface Props {
  readonly action: LearningAction
  readonly closes: readonly Finding[]
  readonly onClose: () => void
}

/** One learning action, to change, to delete, and to see what it is for. */
export function ActionDetails({ action, closes, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { open } = useRisk()
  const { nameOf } = usePersonNames()
  const changeAction = useChangeAction()
  const { id, target, coach, due, state, note } = action
  const person = workspace.people.get(action.person)
  const skill = workspace.skills.get(action.skill)
  const { levels } = workspace.organisation.record
  const coaches = useMemo(() => {
    const could = [...workspace.people].filter(
      (it) =>
        it.id === coach ||
        (it.id !== action.person &&
          isPresent(it, day) &&
          countedLevel(workspace.ratings.get(it.id, action.skill)) >= target),
    )
    return could.sort(compareNamed).map((it) => ({ id: it.id, label: nameOf(it) }))
  }, [workspace, action.person, action.skill, coach, target, day, nameOf])
  const setCoach = (chosen: string | null) => {
    const text = chosen === null ? '' : new RecordNames(workspace).textOf('people', chosen)
    changeAction(id, 'coach', text)
  }
  return (
    <>
      <div className={paneStyles.head}>
        <h2>
          {person === undefined ? 'Somebody' : nameOf(person)} learns {skill?.name}
        </h2>
        <IconButton label="Close" onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.fields}>
        <Select
          label="To level"
          value={String(target)}
          onChange={(level) => changeAction(id, 'target', level)}
          options={levels.map(({ name }, level) => ({
            value: String(level),
            label: `${level} · ${name}`,
          }))}
        />
        <ComboBox
          label="Coach"
          noneLabel="Nobody yet"
          choices={coaches}
          value={coach}
          onChange={setCoach}
        />
        <DateField
          label="Due"
          value={due ?? ''}
          onChange={(text) => changeAction(id, 'due', text)}
        />
        <Select
          label="State"
          value={state}
          onChange={(text) => changeAction(id, 'state', text)}
          options={learningStates.map((value) => ({ value, label: value }))}
        />
      </div>
      {note === '' ? null : <p className={styles.note}>{note}</p>}
      <h3>What it closes</h3>
      {closes.length === 0 ? (
        <p>No finding by itself.</p>
      ) : (
        <ul className={paneStyles.list}>
          {closes.map((finding) => (
            <li key={cellKey(finding)}>
              <button type="button" className={paneStyles.open} onClick={() => open(finding)}>
                {workspace.skills.get(finding.skill)?.name} in {scopeName(finding.scope, workspace)}
              </button>
              <span className={paneStyles.line}>{findingWords(finding)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={paneStyles.leaves}>
        <Button
          variant="danger"
          onPress={() => {
            session.perform((it) => deleteRecords(it, 'learningActions', [id]))
            session.notify({ tone: 'info', text: 'Deleted from the plan.', offersUndo: true })
            onClose()
          }}
        >
          Delete
        </Button>
      </p>
    </>
  )
}
