import { useMemo } from 'react'
import { findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import type { PersonId } from '#core/model/ids.ts'
import { type LearningAction, learningStates } from '#core/model/learningAction.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { Select } from '#ui/Select.tsx'
import { cellKey, scopeName } from '../../analysis/findingLook.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import { awaitsRating } from '../people/learningState.ts'
import paneStyles from '../RiskPane.module.css'
import { RiskPane } from '../RiskPane.tsx'
import { useRisk } from '../useRisk.ts'
import { coachesFor } from './coaches.ts'
import { DueField } from './DueField.tsx'
import styles from './Plans.module.css'
import { RateLearnt } from './RateLearnt.tsx'
import { useChangeAction } from './useChangeAction.ts'

interface Props {
  readonly action: LearningAction
  readonly title: string
  readonly closes: readonly Finding[]
  /** How often its day was asked for: the field has the focus then. 0: it was not. */
  readonly dueAsked: number
  readonly onClose: () => void
}

/** One learning action, to change, to rate once it is done, and to see what it is for. */
export function ActionDetails({ action, title, closes, dueAsked, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { open } = useRisk()
  const { nameOf } = usePersonNames()
  const said = useSaid()
  const changeAction = useChangeAction()
  const { id, target, coach, due, state, note } = action
  const { levels } = workspace.organisation.record
  const coaches = useMemo(
    () => coachesFor(workspace, day, action, nameOf),
    [workspace, day, action, nameOf],
  )
  return (
    <RiskPane label={title} title={title} onClose={onClose}>
      {awaitsRating(workspace, action) ? <RateLearnt key={id} action={action} /> : null}
      <div className={styles.fields}>
        <Select
          label="To level"
          value={String(target)}
          onChange={(level) => changeAction(id, { target: Number(level) })}
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
          onChange={(chosen) => changeAction(id, { coach: chosen as PersonId | null })}
        />
        <DueField
          key={`${id} ${dueAsked}`}
          due={due}
          onChange={(chosen) => changeAction(id, { due: chosen })}
          autoFocus={dueAsked > 0}
        />
        <Select
          label="State"
          value={state}
          onChange={(chosen) => changeAction(id, { state: chosen })}
          options={learningStates.map((value) => ({ value, label: value }))}
        />
      </div>
      {note === '' ? null : <p className={styles.note}>{said(note)}</p>}
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
      <p className={paneStyles.foot}>
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
    </RiskPane>
  )
}
