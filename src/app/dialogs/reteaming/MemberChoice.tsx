import type { ReactNode } from 'react'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { freedPeople } from '#core/planning/disbanding/freedPeople.ts'
import { dayWords } from '#screens/analysis/dayWords.ts'
import { useSessionState } from '#session/react.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import styles from './Reteam.module.css'

interface Props {
  readonly team: TeamId
  readonly label: string
  readonly chosen: ReadonlySet<PersonId>
  readonly onChange: (chosen: ReadonlySet<PersonId>) => void
}

/** Members of a team to tick, each with their role and percent. */
export function MemberChoice({ team, label, chosen, onChange }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const members = freedPeople(workspace, team, day)
  return (
    <Ticks label={`${label}: ${chosen.size} of ${members.length}`}>
      {members.map(({ person, allocation, from }) => (
        <Checkbox
          key={person.id}
          isSelected={chosen.has(person.id)}
          onChange={(isChosen) => onChange(toggled(chosen, person.id, isChosen))}
        >
          {person.name}
          <span className={styles.note}>
            {[person.role, `${allocation} %`, from > day ? `from ${dayWords(from)}` : '']
              .filter(Boolean)
              .join(', ')}
          </span>
        </Checkbox>
      ))}
    </Ticks>
  )
}

/** Checkboxes under a name. */
export function Ticks({ label, children }: { readonly label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.ticks}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}

export function toggled<T>(chosen: ReadonlySet<T>, it: T, isChosen: boolean): ReadonlySet<T> {
  const next = new Set(chosen)
  if (isChosen) next.add(it)
  else next.delete(it)
  return next
}
