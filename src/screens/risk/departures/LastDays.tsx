import { useId, useState } from 'react'
import { departuresBetween } from '#core/analysis/plannedDepartures.ts'
import { addDays, parseDay } from '#core/model/day.ts'
import type { PersonId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { isPresent } from '#core/model/standing.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import styles from './ChoosePeople.module.css'

/** As far as most notice periods and planned leaves are known. */
const outlook = 180

/** Everybody whose contract ends, or whose leave is planned, between two days. */
export function LastDays({ onChoose }: { readonly onChoose: (people: PersonId[]) => void }) {
  const id = useId()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const [from, setFrom] = useState<string>(day)
  const [until, setUntil] = useState<string>(() => addDays(day, outlook))
  const [first, last] = [parseDay(from), parseDay(until)]
  const found =
    first === null || last === null
      ? []
      : departuresBetween(workspace, first, last).filter((person) => isPresent(person, day))
  return (
    <div role="group" aria-labelledby={id} className={styles.lastDays}>
      <span id={id} className={styles.legend}>
        Everybody whose last day is
      </span>
      <div className={styles.days}>
        <DateField label="From" value={from} onChange={setFrom} />
        <DateField label="Until" value={until} onChange={setUntil} />
      </div>
      {found.length === 0 ? (
        <p className={styles.note}>Nobody here now has a last day between these.</p>
      ) : (
        <Button size="small" onPress={() => onChoose(found.map(({ id }) => id))}>
          Tick {counted(found.length, 'person', 'people')}
        </Button>
      )}
    </div>
  )
}
