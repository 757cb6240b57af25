import { useId, useMemo, useState } from 'react'
import { departuresBetween } from '#core/analysis/plannedDepartures.ts'
import { addMonths, parseDay } from '#core/model/day.ts'
import type { PersonId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { isPresent } from '#core/model/standing.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import styles from './ChoosePeople.module.css'

/** Months, as far as most notice periods and planned leaves are known. */
const outlook = 6

interface Props {
  readonly chosen: ReadonlySet<PersonId>
  readonly onChoose: (people: PersonId[]) => void
}

/** Everybody whose contract ends, or whose leave is planned, between two days. */
export function LastDays({ chosen, onChoose }: Props) {
  const id = useId()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const [from, setFrom] = useState<string>(day)
  const [until, setUntil] = useState<string>(() => addMonths(day, outlook))
  const found = useMemo(() => {
    const [first, last] = [parseDay(from), parseDay(until)]
    return first === null || last === null
      ? []
      : departuresBetween(workspace, first, last).filter((person) => isPresent(person, day))
  }, [workspace, day, from, until])
  const missing = found.filter((person) => !chosen.has(person.id))
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
        <Button
          size="small"
          isDisabled={missing.length === 0}
          onPress={() => onChoose(missing.map(({ id }) => id))}
        >
          {missing.length === 0
            ? `${counted(found.length, 'person', 'people')}, ticked already`
            : `Tick ${counted(missing.length, 'person', 'people')}`}
        </Button>
      )}
    </div>
  )
}
