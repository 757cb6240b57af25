import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { MissionProgress } from '#core/analysis/mission/missionProgress.ts'
import { addReading } from '#core/commands/mission/addReading.ts'
import { removeReading } from '#core/commands/mission/removeReading.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { parseDay } from '#core/model/day.ts'
import type { ReadingId } from '#core/model/ids.ts'
import type { Reading } from '#core/model/mission/reading.ts'
import type { Team } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextField } from '#ui/TextField.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import { notYetWords, valueWords } from '../missionWords.ts'
import { EditReadingDialog } from './EditReadingDialog.tsx'
import styles from './Readings.module.css'

interface Props {
  readonly team: Team
  readonly progress: MissionProgress
}

/** What the measure said, the newest first, and the next one to be noted. */
export function Readings({ team, progress }: Props) {
  const session = useSession()
  const said = useSaid()
  const [edited, setEdited] = useState<Reading | null>(null)
  const { readings, unit } = progress
  const remove = ({ id, day }: Reading) => {
    if (isRefusal(session.perform((it) => removeReading(it, { id })))) return
    const text = `The reading of ${dayWords(day)} is deleted.`
    session.notify({ tone: 'info', text, offersUndo: true })
  }
  return (
    <section aria-label="Readings" className={styles.readings}>
      <AddReading team={team} unit={unit} />
      {readings.length === 0 ? (
        <p className={styles.none}>
          No reading yet. An active mission that is not read for 30 days counts as stalled.
        </p>
      ) : (
        <div className={styles.list}>
          <table className={styles.table}>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Value</th>
                <th scope="col">Note</th>
                <th scope="col">Delete</th>
              </tr>
            </thead>
            <tbody>
              {readings.toReversed().map((reading) => (
                <tr key={reading.id}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.edit}
                      title="Correct this reading"
                      onClick={() => setEdited(reading)}
                    >
                      {dayWords(reading.day)}
                    </button>
                  </th>
                  <td className={styles.value}>{valueWords(reading.value, unit)}</td>
                  <td className={styles.noted}>{said(reading.note)}</td>
                  <td className={styles.delete}>
                    <IconButton
                      size="small"
                      label={`Delete the reading of ${dayWords(reading.day)}`}
                      onPress={() => remove(reading)}
                    >
                      <Trash2 aria-hidden="true" />
                    </IconButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {edited === null ? null : (
        <EditReadingDialog reading={edited} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}

function AddReading({ team, unit }: { readonly team: Team; readonly unit: string }) {
  const session = useSession()
  const today = useSessionState((state) => state.day)
  const [day, setDay] = useState<string | null>(null)
  const [value, setValue] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const [error, setError] = useState<string | null>(null)
  const add = () => {
    const on = parseDay(day ?? today)
    if (on === null) return setError('Choose the day of the reading.')
    if (on > today) return setError(notYetWords(today))
    if (value === null || !Number.isFinite(value)) return setError('Type what the measure says.')
    const reading = { id: newId<ReadingId>(), team: team.id, day: on, value, note: note.trim() }
    const outcome = session.perform((it) => addReading(it, reading), { saysRefusal: false })
    if (isRefusal(outcome)) return setError(outcome.refused)
    setDay(null)
    setValue(null)
    setNote('')
    setError(null)
  }
  return (
    <form
      noValidate
      aria-label="Note a reading"
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <DateField
        label="Day of the reading"
        max={today}
        value={day ?? today}
        onChange={(text) => {
          setDay(text)
          setError(null)
        }}
      />
      <NumberField
        label={unit === '' ? 'Value' : `Value in ${unit}`}
        value={value}
        onChange={(number) => {
          setValue(number)
          setError(null)
        }}
      />
      <TextField label="Note" value={note} onChange={setNote} className={styles.note ?? ''} />
      <Button type="submit">Note the reading</Button>
      {error === null ? null : (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </form>
  )
}
