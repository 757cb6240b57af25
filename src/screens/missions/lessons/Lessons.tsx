import { useMemo, useState } from 'react'
import { compareText, grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { fold } from '#ui/choice.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import { useMissions } from '../useMissions.ts'
import styles from './Lessons.module.css'

const atFirst = 50

/** What all missions have taught, the newest first, so that the next one need not learn it again. */
export function Lessons() {
  const { lessons, teams } = useSessionState((state) => state.workspace)
  const { look, hrefOf } = useMissions()
  const said = useSaid()
  const [most, setMost] = useState(atFirst)
  const all = useMemo(
    () => [...lessons].sort((a, b) => compareText(b.day, a.day) || compareText(a.id, b.id)),
    [lessons],
  )
  const found = useMemo(() => {
    const words = fold(look.text).split(/\s+/).filter(Boolean)
    if (words.length === 0) return all
    return all.filter(({ text, team }) => {
      const name = team === null ? '' : (teams.get(team)?.name ?? '')
      const whole = fold(`${said(text)}\n${name}`)
      return words.every((word) => whole.includes(word))
    })
  }, [all, look.text, teams, said])
  if (all.length === 0) {
    return (
      <EmptyState
        title="Nothing is written down yet"
        text="Lessons are kept on the History part of each mission, and asked for when one is disbanded. All of them are found here."
      />
    )
  }
  if (found.length === 0) {
    return (
      <EmptyState
        title="No lesson says that"
        text={`None of ${grouped(all.length)} lessons has all of these words.`}
      />
    )
  }
  return (
    <Panel title={`${grouped(found.length)} ${found.length === 1 ? 'lesson' : 'lessons'}`}>
      <ul>
        {found.slice(0, most).map((lesson) => {
          const team = lesson.team === null ? undefined : teams.get(lesson.team)
          return (
            <li key={lesson.id} className={styles.lesson}>
              <p className={styles.text}>{said(lesson.text)}</p>
              <p className={styles.from}>
                {team === undefined ? (
                  'A mission that was deleted'
                ) : (
                  <a href={hrefOf(team.id, 'history', {})}>{team.name}</a>
                )}
                <span> · {dayWords(lesson.day)}</span>
                {team === undefined ? null : <span> · now {team.status}</span>}
              </p>
            </li>
          )
        })}
      </ul>
      {found.length > most ? (
        <Button size="small" variant="ghost" onPress={() => setMost(most + 5 * atFirst)}>
          Show more of {grouped(found.length)}
        </Button>
      ) : null}
    </Panel>
  )
}
