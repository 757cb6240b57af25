import { useState } from 'react'
import { setTargetDay } from '#core/commands/mission/setTargetDay.ts'
import { isSlip } from '#core/commands/mission/teamHistory.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { parseDay } from '#core/model/day.ts'
import type { PostponementId } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { DateField } from '#ui/DateField.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { TextArea } from '#ui/TextField.tsx'
import { dayWords } from '../../analysis/dayWords.ts'

interface Props {
  readonly team: Team
  readonly onClose: () => void
}

/** Another target day. Once it has begun, a later one is a slip, which is kept with its reason. */
export function TargetDayDialog({ team, onClose }: Props) {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const [text, setText] = useState<string>(team.target ?? '')
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [reasonError, setReasonError] = useState<string | null>(null)
  const target = parseDay(text)
  const slips = target !== null && isSlip(team, target)
  const submit = () => {
    if (text !== '' && target === null) return setError('That is no day of the calendar.')
    if (slips && reason.trim() === '') return setReasonError('Say why it slips.')
    const given = { postponement: newId<PostponementId>(), team: team.id, target, day, reason }
    const outcome = session.perform((it) => setTargetDay(it, given), { saysRefusal: false })
    if (isRefusal(outcome)) return setError(outcome.refused)
    onClose()
  }
  return (
    <FormDialog
      title={`Target day of “${team.name}”`}
      submitLabel={slips ? 'Postpone' : 'Set the target day'}
      size="small"
      error={error}
      onClose={onClose}
      onSubmit={submit}
    >
      <DateField
        autoFocus
        label="Target day"
        description={
          target !== null && target < day
            ? `That day is past on ${dayWords(day)}. Is it meant so?`
            : 'By when the outcome shall be reached. Empty: no day is promised.'
        }
        value={text}
        onChange={(value) => {
          setText(value)
          setError(null)
        }}
      />
      {slips ? (
        <TextArea
          label={`Why it slips from ${dayWords(team.target ?? '')}`}
          rows={2}
          value={reason}
          error={reasonError}
          onChange={(value) => {
            setReason(value)
            setReasonError(null)
          }}
        />
      ) : null}
    </FormDialog>
  )
}
