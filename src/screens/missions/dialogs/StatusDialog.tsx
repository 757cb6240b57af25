import { ArrowRight, CircleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import { changeStatus } from '#core/commands/mission/changeStatus.ts'
import { type MissingDuty, missingFor } from '#core/commands/mission/statusRules.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { parseDay } from '#core/model/day.ts'
import type { TransitionId } from '#core/model/ids.ts'
import type { Team, TeamStatus } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { DateField } from '#ui/DateField.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { TextArea } from '#ui/TextField.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import { deedOf } from '../missionWords.ts'
import { useMissions } from '../useMissions.ts'
import styles from './dialogs.module.css'

interface Props {
  readonly team: Team
  readonly to: TeamStatus
  readonly onClose: () => void
}

/** Where the answer to a duty is given; `null`: in this dialog. */
const placeOf: Readonly<
  Record<MissingDuty['duty'], { part: string; own: Record<string, string>; label: string } | null>
> = {
  'exit-criterion': {
    part: 'charter',
    own: { field: 'exit-criterion' },
    label: 'Go to the exit criterion',
  },
  'one-owner': { part: 'charter', own: { field: 'owner' }, label: 'Go to the product owner' },
  'owned-things': { part: 'disband', own: {}, label: 'Go to the hand-over' },
  members: { part: 'disband', own: {}, label: 'Go to the hand-over' },
  evidence: null,
  reason: null,
}

/**
 * Takes a mission to another status: on which day, and why. What keeps it from going there is
 * listed from the start, each with a way to where it can be given.
 */
export function StatusDialog({ team, to, onClose }: Props) {
  const session = useSession()
  const said = useSaid()
  const workspace = useSessionState((state) => state.workspace)
  const shownDay = useSessionState((state) => state.day)
  const { hrefOf } = useMissions()
  const [text, setText] = useState<string>(shownDay)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const day = parseDay(text)
  const missing = useMemo(
    () => (day === null ? [] : missingFor(workspace, { team: team.id, to, day, reason })),
    [workspace, team.id, to, day, reason],
  )
  const elsewhere = missing.filter(({ duty }) => placeOf[duty] !== null)
  const inReason = missing.find(({ duty }) => placeOf[duty] === null)
  const deed = deedOf(team.status, to)
  const submit = () => {
    setTried(true)
    setError(null)
    if (day === null) return setError('Choose the day of the change.')
    if (day > shownDay) {
      return setError(
        `Choose a day up to ${dayWords(shownDay)}; what is to come is tried in a scenario.`,
      )
    }
    if (missing.length > 0) return
    const given = { transition: newId<TransitionId>(), team: team.id, to, day, reason }
    const outcome = session.perform((it) => changeStatus(it, given), { saysRefusal: false })
    if (isRefusal(outcome)) setError(said(outcome.refused))
    else onClose()
  }
  return (
    <FormDialog
      title={`${deed} “${team.name}”`}
      submitLabel={deed}
      error={error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className={styles.step}>
        {team.status}
        <ArrowRight aria-label="to" />
        <strong>{to}</strong>
      </p>
      {elsewhere.length === 0 ? null : (
        <div role="alert" className={isTried ? styles.refused : styles.missing}>
          <p className={styles.missingTitle}>
            <CircleAlert aria-hidden="true" />
            {isTried ? `It cannot be ${to} yet.` : `Before it can be ${to}:`}
          </p>
          <ul>
            {elsewhere.map(({ duty, sentence }) => {
              const place = placeOf[duty]
              return (
                <li key={duty}>
                  {said(sentence)}{' '}
                  {place === null ? null : (
                    <a href={hrefOf(team.id, place.part, place.own)} onClick={onClose}>
                      {place.label}
                    </a>
                  )}
                </li>
              )
            })}
          </ul>
        </div>
      )}
      <DateField
        label="From which day"
        max={shownDay}
        value={text}
        onChange={(value) => {
          setText(value)
          setError(null)
        }}
      />
      <TextArea
        autoFocus
        label={to === 'achieved' ? 'Evidence that the outcome is reached' : 'Reason'}
        description={reasonNote(to)}
        rows={3}
        value={reason}
        error={isTried && inReason !== undefined ? inReason.sentence : null}
        onChange={(value) => {
          setReason(value)
          setError(null)
        }}
      />
    </FormDialog>
  )
}

function reasonNote(to: TeamStatus): string {
  if (to === 'achieved') return 'What was measured, when, and where it can be looked up.'
  if (to === 'paused' || to === 'abandoned') return 'Kept in its history.'
  return 'If there is one to remember. Kept in its history.'
}
