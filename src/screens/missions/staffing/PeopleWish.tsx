import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { PersonId } from '#core/model/ids.ts'
import { useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { usePeopleChoices } from '../usePeopleChoices.ts'
import styles from './StaffingControls.module.css'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly chosen: readonly PersonId[]
  readonly onChange: (people: readonly PersonId[]) => void
}

/** Some people, found by name, each to be taken off again. */
export function PeopleWish({ label, placeholder, chosen, onChange }: Props) {
  const people = useSessionState((state) => state.workspace.people)
  const { nameOf } = usePersonNames()
  const everybody = usePeopleChoices()
  const choices = useMemo(() => {
    const taken = new Set<string>(chosen)
    return everybody.filter(({ id }) => !taken.has(id))
  }, [everybody, chosen])
  return (
    <div className={styles.wish}>
      <ComboBox
        label={label}
        placeholder={placeholder}
        choices={choices}
        value={null}
        onChange={(id) => {
          if (id !== null) onChange([...chosen, id as PersonId])
        }}
      />
      {chosen.length === 0 ? null : (
        <ul aria-label={label} className={styles.chips}>
          {chosen.map((id) => {
            const person = people.get(id)
            const name = person === undefined ? 'Somebody who was deleted' : nameOf(person)
            return (
              <li key={id}>
                <button
                  type="button"
                  className={styles.chip}
                  aria-label={`${label}: remove ${name}`}
                  onClick={() => onChange(chosen.filter((it) => it !== id))}
                >
                  {name}
                  <X aria-hidden="true" />
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
