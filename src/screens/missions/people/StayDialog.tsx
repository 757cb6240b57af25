import { useState } from 'react'
import { changeStayTerms } from '#core/commands/changeStayTerms.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { parseDay } from '#core/model/day.ts'
import type { MembershipId } from '#core/model/ids.ts'
import type { Membership } from '#core/model/membership.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { DateField } from '#ui/DateField.tsx'
import { FieldRow, FormDialog } from '#ui/FormDialog.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextField } from '#ui/TextField.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { useSaid } from '../../analysis/useSaid.ts'

interface Props {
  readonly stay: Membership
  /** Of the person, as the screen calls them. */
  readonly name: string
  readonly onClose: () => void
}

/** How much of somebody's time, as what, and on which days. */
export function StayDialog({ stay, name, onClose }: Props) {
  const session = useSession()
  const said = useSaid()
  const day = useSessionState((state) => state.day)
  const [percent, setPercent] = useState<number | null>(stay.allocation)
  const [role, setRole] = useState(stay.role)
  const [first, setFirst] = useState<string>(stay.from ?? '')
  const [last, setLast] = useState<string>(stay.to ?? '')
  const [error, setError] = useState<string | null>(null)
  const save = () => {
    const [from, to] = [parseDay(first), parseDay(last)]
    if (percent === null) return setError('Type how much of their time it takes.')
    if (first !== '' && from === null) return setError('The first day is no day of the calendar.')
    if (last !== '' && to === null) return setError('The last day is no day of the calendar.')
    const given = {
      stay: stay.id,
      terms: { allocation: percent, role, from, to },
      day,
      newId: () => newId<MembershipId>(),
    }
    const outcome = session.perform((it) => changeStayTerms(it, given), { saysRefusal: false })
    if (isRefusal(outcome)) setError(said(outcome.refused))
    else onClose()
  }
  const hasBegun = stay.from === null || stay.from < day
  return (
    <FormDialog
      title={`${name} in this mission`}
      submitLabel="Save"
      size="small"
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <FieldRow>
        <NumberField
          autoFocus
          label="Percent of their time"
          {...(hasBegun ? { description: `From ${dayWords(day)} on; before, it stays.` } : {})}
          min={0}
          max={1000}
          step={5}
          value={percent}
          onChange={setPercent}
        />
        <TextField label="Role" value={role} onChange={setRole} />
      </FieldRow>
      <FieldRow>
        <DateField label="First day" value={first} onChange={setFirst} />
        <DateField
          label="Last day"
          description="Empty: it is open."
          value={last}
          onChange={setLast}
        />
      </FieldRow>
    </FormDialog>
  )
}
