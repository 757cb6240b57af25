import { useState } from 'react'
import { addMember } from '#core/commands/addMember.ts'
import { addPerson } from '#core/commands/addRecord.ts'
import { updatePerson } from '#core/commands/updateRecord.ts'
import type { Outcome } from '#core/edits/edit.ts'
import { parseDay } from '#core/model/day.ts'
import type { ChapterId, TeamId } from '#core/model/ids.ts'
import { createPerson, type Person } from '#core/model/person.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { dayWords } from '#screens/analysis/dayWords.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { DateField } from '#ui/DateField.tsx'
import { FieldRow, FormDialog } from '#ui/FormDialog.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextField } from '#ui/TextField.tsx'
import { chapterChoices, teamChoices } from './recordChoices.ts'
import { useForm } from './useForm.ts'

interface Props {
  /** The person to change; none: a new one. */
  readonly person?: Person | undefined
  /** What the name of a new one begins as. */
  readonly name?: string | undefined
  readonly chapter?: ChapterId | null | undefined
  readonly team?: TeamId | null | undefined
  readonly onClose: () => void
}

export function PersonDialog(props: Props) {
  const { person, name = '', chapter = null, team = null, onClose } = props
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const initial = person ?? createPerson({ id: newId(), name, chapter })
  const { draft, set, touched, error, submit } = useForm(initial, onClose)
  const [joins, setJoins] = useState(team)
  const add = (it: Workspace): Outcome =>
    joins === null
      ? addPerson(it, draft)
      : addMember(it, { person: draft, team: joins, membership: newId(), day })
  const save = () => {
    const done = submit((it) =>
      person ? updatePerson(it, { ...touched, id: person.id }) : add(it),
    )
    if (!done || person) return
    session.select({ kind: 'person', person: draft.id, team: joins })
    // Nobody sees them before that day.
    if (draft.starts !== null && draft.starts > day) {
      const text = `${draft.name} is added, and starts on ${dayWords(draft.starts)}.`
      session.notify({ tone: 'info', text, offersUndo: true })
    }
  }
  return (
    <FormDialog
      title={person ? 'Edit person' : 'Add person'}
      submitLabel={person ? 'Save' : 'Add person'}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField label="Name" autoFocus value={draft.name} onChange={(name) => set({ name })} />
      <FieldRow>
        <ComboBox
          label="Home chapter"
          noneLabel="No chapter"
          choices={chapterChoices(workspace)}
          value={draft.chapter}
          onChange={(id) => set({ chapter: id as ChapterId | null })}
        />
        {person ? null : (
          <ComboBox
            label="Team"
            noneLabel="No team yet"
            choices={teamChoices(workspace)}
            value={joins}
            onChange={(id) => setJoins(id as TeamId | null)}
          />
        )}
      </FieldRow>
      <FieldRow>
        <TextField label="Role" value={draft.role} onChange={(role) => set({ role })} />
        <TextField
          label="Location"
          value={draft.location}
          onChange={(location) => set({ location })}
        />
        <NumberField
          label="Capacity (FTE)"
          min={0}
          max={10}
          step={0.1}
          value={draft.capacity}
          onChange={(capacity) => set({ capacity: capacity ?? 0 })}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          label="Starts"
          value={draft.starts ?? ''}
          onChange={(starts) => set({ starts: parseDay(starts) })}
        />
        <DateField
          label="Leaves (last day)"
          value={draft.leaves ?? ''}
          onChange={(leaves) => set({ leaves: parseDay(leaves) })}
        />
      </FieldRow>
    </FormDialog>
  )
}
