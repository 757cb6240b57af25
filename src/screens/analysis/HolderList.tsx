import { useState } from 'react'
import type { TeamId } from '#core/model/ids.ts'
import { grouped } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { LevelMark } from '#ui/LevelMark.tsx'
import styles from './CellExplanation.module.css'
import { usePersonNames } from './personNames.ts'

export interface HolderLine {
  readonly person: Person
  /** −1: none. */
  readonly level: number
  /** Where the matrix shows them. */
  readonly team: TeamId | null
  readonly detail: string
}

const shownHolders = 8

/** People with their level in one skill; choosing one shows them in the matrix. */
export function HolderList({ lines }: { readonly lines: readonly HolderLine[] }) {
  const [isWhole, setWhole] = useState(false)
  const { session, view } = useActionContext()
  const { levels } = useSessionState((state) => state.workspace.organisation.record)
  const { nameOf, areHidden } = usePersonNames()
  const show = ({ person, team }: HolderLine) => {
    session.select({ kind: 'person', person: person.id, team })
    view.navigate('matrix')
  }
  return (
    <ul className={styles.holders}>
      {(isWhole ? lines : lines.slice(0, shownHolders)).map((line) => (
        <li key={line.person.id} className={styles.holder}>
          {line.level < 0 ? null : (
            <LevelMark
              digit={line.level}
              highest={levels.length - 1}
              label={levels[line.level]?.name ?? ''}
            />
          )}
          <div>
            {areHidden ? (
              // The matrix would say who it is.
              <span className={styles.hiddenName}>{nameOf(line.person)}</span>
            ) : (
              <button type="button" className={styles.person} onClick={() => show(line)}>
                {line.person.name}
              </button>
            )}
            <span className={styles.teams}>{line.detail}</span>
          </div>
        </li>
      ))}
      {lines.length > shownHolders ? (
        <li>
          <Button
            size="small"
            variant="ghost"
            aria-expanded={isWhole}
            onPress={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Fewer' : `and ${grouped(lines.length - shownHolders)} more`}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
