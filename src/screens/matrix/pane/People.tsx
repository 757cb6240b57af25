import { useState } from 'react'
import type { TeamId } from '#core/model/ids.ts'
import type { Person } from '#core/model/person.ts'
import { useSession } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import styles from './Pane.module.css'

const shownAtFirst = 20

export interface PeopleProps {
  readonly people: readonly { readonly person: Person; readonly detail: string }[]
  /** The team in which they are selected; `null`: wherever they are. */
  readonly team: TeamId | null
}

/** People as a list to go on from. */
export function People({ people, team }: PeopleProps) {
  const session = useSession()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? people : people.slice(0, shownAtFirst)
  if (people.length === 0) return <p className={styles.quiet}>Nobody</p>
  return (
    <>
      <ul>
        {shown.map(({ person, detail }) => (
          <li key={person.id} className={styles.member}>
            <button
              type="button"
              className={styles.link}
              onClick={() => session.select({ kind: 'person', person: person.id, team })}
            >
              {person.name}
            </button>
            <span>{detail}</span>
          </li>
        ))}
      </ul>
      {shown.length < people.length ? (
        <Button size="small" variant="ghost" onPress={() => setShowsAll(true)}>
          Show all {people.length}
        </Button>
      ) : null}
    </>
  )
}
