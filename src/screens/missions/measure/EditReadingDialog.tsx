import { useState } from 'react'
import { updateReading } from '#core/commands/mission/updateReading.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { parseDay } from '#core/model/day.ts'
import type { Reading } from '#core/model/mission/reading.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { DateField } from '#ui/DateField.tsx'
import { FieldRow, FormDialog } from '#ui/FormDialog.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextField } from '#ui/TextField.tsx'
import { notYetWords } from '../missionWords.ts'

interface Props {
  readonly reading: Reading
  readonly onClose: () => void
}

export function EditReadingDialog({ reading, onClose }: Props) {
  const session = useSession()
  const today = useSessionState((state) => state.day)
  const [text, setText] = useState<string>(reading.day)
  const [value, setValue] = useState<number | null>(reading.value)
  const [note, setNote] = useState(reading.note)
  const [error, setError] = useState<string | null>(null)
  const save = () => {
    const day = parseDay(text)
    if (day === null) return setError('Choose the day of the reading.')
    if (day > today && day !== reading.day) return setError(notYetWords(today))
    if (value === null || !Number.isFinite(value)) return setError('Type what the measure says.')
    const given = { id: reading.id, day, value, note: note.trim() }
    const outcome = session.perform((it) => updateReading(it, given), { saysRefusal: false })
    if (isRefusal(outcome)) setError(outcome.refused)
    else onClose()
  }
  return (
    <FormDialog
      title="Correct the reading"
      submitLabel="Save"
      size="small"
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <FieldRow>
        <DateField label="Day of the reading" value={text} onChange={setText} />
        <NumberField autoFocus label="Value" value={value} onChange={setValue} />
      </FieldRow>
      <TextField label="Note" value={note} onChange={setNote} />
    </FormDialog>
  )
}
