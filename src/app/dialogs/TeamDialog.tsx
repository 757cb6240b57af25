import { addTeam } from '#core/commands/addRecord.ts'
import { updateTeam } from '#core/commands/updateTeam.ts'
import { refuse } from '#core/edits/edit.ts'
import { parseDay } from '#core/model/day.ts'
import type { PersonId } from '#core/model/ids.ts'
import { isCounted } from '#core/model/standing.ts'
import { createTeam, type Team, teamStatuses, teamTypes } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { DateField } from '#ui/DateField.tsx'
import { FieldRow, FormDialog } from '#ui/FormDialog.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea, TextField } from '#ui/TextField.tsx'
import { peopleChoices } from './recordChoices.ts'
import { teamDaysFault } from './teamDays.ts'
import { useForm } from './useForm.ts'

interface Props {
  /** The team to change; none: a new one. */
  readonly team?: Team | undefined
  readonly onClose: () => void
}

const typeOptions = teamTypes.map((value) => ({
  value,
  label: value === 'undefined' ? 'not said' : value.replace('-', ' '),
}))
const statusOptions = teamStatuses.map((value) => ({ value, label: value }))

export function TeamDialog({ team, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const initial = team ?? createTeam({ id: newId(), name: '' })
  const { draft, set, touched, error, submit } = useForm(initial, onClose)
  const changesDays = 'formed' in touched || 'target' in touched || 'disbanded' in touched
  const save = () => {
    const done = submit((it) => {
      const fault = changesDays ? teamDaysFault(draft) : null
      if (fault !== null) return refuse(fault)
      if (team) return updateTeam(it, { ...touched, id: team.id }, { day, newId })
      return addTeam(it, draft)
    })
    if (!done) return
    session.select({ kind: 'team', team: draft.id })
    if (team === undefined && !isCounted(draft, day)) {
      const text = `“${draft.name.trim()}” does not count on ${day}: it is among the missions.`
      session.notify({ tone: 'info', text, offersUndo: true })
    }
  }
  return (
    <FormDialog
      title={team ? 'Edit team' : 'Add team'}
      submitLabel={team ? 'Save' : 'Add team'}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField label="Name" autoFocus value={draft.name} onChange={(name) => set({ name })} />
      <FieldRow>
        <Select
          label="Type"
          value={draft.type}
          onChange={(type) => set({ type })}
          options={typeOptions}
        />
        {/* A team that is there changes its status as a mission, with a day and a reason. */}
        {team === undefined && (
          <Select
            label="Status"
            value={draft.status}
            onChange={(status) => set({ status })}
            options={statusOptions}
          />
        )}
      </FieldRow>
      <TextArea
        label="Outcome, in the customer's words"
        rows={2}
        value={draft.outcome}
        onChange={(outcome) => set({ outcome })}
      />
      <TextField label="Measure" value={draft.measure} onChange={(measure) => set({ measure })} />
      <ComboBox
        label="Product owner"
        noneLabel="Nobody"
        choices={peopleChoices(workspace)}
        value={draft.owner}
        onChange={(owner) => set({ owner: owner as PersonId | null })}
      />
      <FieldRow>
        <DateField
          label="Formed"
          value={draft.formed ?? ''}
          onChange={(formed) => set({ formed: parseDay(formed) })}
        />
        <DateField
          label="Target"
          value={draft.target ?? ''}
          onChange={(target) => set({ target: parseDay(target) })}
        />
        <DateField
          label="Disbanded"
          value={draft.disbanded ?? ''}
          onChange={(disbanded) => set({ disbanded: parseDay(disbanded) })}
        />
      </FieldRow>
    </FormDialog>
  )
}
