import { useMemo } from 'react'
import type { LoadDifference } from '#core/analysis/loadDifference.ts'
import type { ScenarioDifference } from '#core/analysis/scenarioDifference.ts'
import { useSessionState } from '#session/react.ts'
import { Panel } from '#ui/Screen.tsx'
import { usePersonNames } from '../analysis/personNames.ts'
import { useMore } from '../analysis/useMore.tsx'
import styles from './PeoplePanel.module.css'
import { peopleLines } from './peopleLines.ts'

interface Props {
  readonly difference: ScenarioDifference
  readonly load: LoadDifference
}

/** What a scenario does to people and to the shape of teams. */
export function PeoplePanel({ difference, load }: Props) {
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  const lines = useMemo(
    () => peopleLines(difference, load, { day, nameOf }),
    [difference, load, day, nameOf],
  )
  const { shown, more } = useMore(lines, 'people and teams')
  if (difference.edit.changes.length === 0) return null
  return (
    <Panel title="People and teams">
      {lines.length === 0 ? (
        <p className={styles.none}>
          Nobody changes teams, and no load or team size becomes other than it is.
        </p>
      ) : (
        <ul>
          {shown.map(({ key, title, text }) => (
            <li key={key} className={styles.line}>
              <strong className={styles.title}>{title}</strong>
              <span className={styles.text}>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {more}
    </Panel>
  )
}
