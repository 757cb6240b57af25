import { X } from 'lucide-react'
import { useState } from 'react'
import type { Person } from '#core/model/person.ts'
import { Button } from '#ui/Button.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './ChoosePeople.module.css'

interface Props {
  readonly people: readonly Person[]
  readonly onRemove: (person: Person) => void
  readonly onClear: () => void
}

const shownAtFirst = 12

/** Who is ticked, each to be taken off again. */
export function ChosenPeople({ people, onRemove, onClear }: Props) {
  const { nameOf } = usePersonNames()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? people : people.slice(0, shownAtFirst)
  return (
    <div className={styles.chosen}>
      <ul aria-label="Who leaves" className={styles.chips}>
        {shown.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles.chip}
              aria-label={`Remove ${nameOf(person)}`}
              onClick={() => onRemove(person)}
            >
              {nameOf(person)}
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
        {people.length > shown.length ? (
          <li>
            <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
              and {people.length - shown.length} more
            </Button>
          </li>
        ) : null}
        <li>
          <Button size="small" variant="ghost" onPress={onClear}>
            Clear
          </Button>
        </li>
      </ul>
    </div>
  )
}
