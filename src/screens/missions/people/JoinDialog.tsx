import { useState } from 'react'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { parseDay } from '#core/model/day.ts'
import type { MembershipId } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { DateField } from '#ui/DateField.tsx'
import { FieldRow, FormDialog } from '#ui/FormDialog.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useSaid } from '../../analysis/useSaid.ts'
import type { FreePerson } from './freePeople.ts'

interface Props {
  readonly free: FreePerson
  /** Of the person, as the screen calls them. */
  readonly name: string
  readonly team: Team
  readonly onClose: () => void
}

/** How much of the time that is left, as what, and from which day on. */
export function JoinDialog({ free: { person, free }, name, team, onClose }: Props) {
  const session = useSession()
  const said = useSaid()
  const shownDay = useSessionState((state) => state.day)
  const [percent, setPercent] = useState<number | null>(free)
  const [role, setRole] = useState('')
  const [text, setText] = useState<string>(shownDay)
  const [error, setError] = useState<string | null>(null)
  const add = () => {
    const day = parseDay(text)
    if (percent === null) return setError('Type how much of their time it takes.')
    if (day === null) return setError('Choose the first day.')
    const given = {
      id: newId<MembershipId>(),
      person: person.id,
      team: team.id,
      day,
      allocation: percent,
      role: role.trim(),
    }
    const outcome = session.perform((it) => joinTeam(it, given), { saysRefusal: false })
    if (isRefusal(outcome)) return setError(said(outcome.refused))
    const comes = day > shownDay ? `comes to ${team.name}` : `is in ${team.name} now`
    session.notify({ tone: 'info', text: `${name} ${comes}.`, offersUndo: true })
    onClose()
  }
  return (
    <FormDialog
      title={`Add ${name} to “${team.name}”`}
      submitLabel="Add"
      size="small"
      error={error}
      onClose={onClose}
      onSubmit={add}
    >
      <FieldRow>
        <NumberField
          autoFocus
          label="Percent of their time"
          description={
            percent !== null && percent > free
              ? `Only ${free} % is free: it would be more than they have.`
              : `${free} % is free.`
          }
          min={5}
          max={1000}
          step={5}
          value={percent}
          onChange={setPercent}
        />
        <DateField label="First day" value={text} onChange={setText} />
      </FieldRow>
      <TextField label="Role" description="Can be left empty." value={role} onChange={setRole} />
    </FormDialog>
  )
}
