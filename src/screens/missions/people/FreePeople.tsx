import { useMemo, useState } from 'react'
import { hasEnded } from '#core/commands/mission/statusRules.ts'
import { grouped } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { fold } from '#ui/choice.ts'
import { Panel } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { compareShown, usePersonNames } from '../../analysis/personNames.ts'
import { useMissions } from '../useMissions.ts'
import { type FreePerson, freePeople } from './freePeople.ts'
import { JoinDialog } from './JoinDialog.tsx'
import styles from './PeoplePart.module.css'

/** Percent of somebody's time; less is not worth another team. */
const least = 20
const atFirst = 20

/** Everybody with time left on the day, by name: who is free is no measure of anybody. */
export function FreePeople({ team }: { readonly team: Team }) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  const { hrefOf } = useMissions()
  const [text, setText] = useState('')
  const [most, setMost] = useState(atFirst)
  const all = useMemo(() => {
    const found = freePeople(workspace, { team: team.id, day, least })
    const rows = found.map((it) => ({ ...it, name: nameOf(it.person) }))
    return rows.sort((a, b) => compareShown(a.name, b.name))
  }, [workspace, team.id, day, nameOf])
  const shown = useMemo(() => {
    const words = fold(text).split(/\s+/).filter(Boolean)
    if (words.length === 0) return all
    return all.filter(({ name, person }) => {
      const home = person.chapter === null ? '' : workspace.chapters.get(person.chapter)?.name
      const whole = fold(`${name} ${home ?? ''} ${person.role}`)
      return words.every((word) => whole.includes(word))
    })
  }, [all, text, workspace.chapters])
  return (
    <Panel
      title={`${grouped(all.length)} ${all.length === 1 ? 'person is' : 'people are'} free`}
      tools={<a href={hrefOf(team.id, 'staffing')}>Propose a team</a>}
    >
      {all.length === 0 ? (
        <p className={styles.empty}>
          Nobody has {least} % or more left on this day. Staffing can say what taking somebody from
          another mission would cost there.
        </p>
      ) : (
        <>
          <div className={styles.find}>
            <SearchField
              label="Find among those who are free"
              placeholder="Name, chapter, role"
              value={text}
              onChange={setText}
            />
          </div>
          <ul>
            {shown.slice(0, most).map((it) => (
              <FreeRow key={it.person.id} free={it} name={it.name} team={team} />
            ))}
          </ul>
          {shown.length > most ? (
            <Button
              size="small"
              variant="ghost"
              className={styles.more}
              onPress={() => setMost(most + 5 * atFirst)}
            >
              Show more of {grouped(shown.length)}
            </Button>
          ) : null}
        </>
      )}
    </Panel>
  )
}

interface RowProps {
  readonly free: FreePerson
  readonly name: string
  readonly team: Team
}

function FreeRow({ free, name, team }: RowProps) {
  const [isAsking, setAsking] = useState(false)
  const { person } = free
  const chapters = useSessionState((state) => state.workspace.chapters)
  const home = person.chapter === null ? undefined : chapters.get(person.chapter)?.name
  return (
    <li className={styles.free}>
      <span className={styles.freeName}>
        {name}
        <span className={styles.note}>{home}</span>
      </span>
      <span className={styles.note}>{free.free} % free</span>
      {hasEnded(team) ? null : (
        <Button size="small" aria-label={`Add ${name}`} onPress={() => setAsking(true)}>
          Add…
        </Button>
      )}
      {isAsking ? (
        <JoinDialog free={free} name={name} team={team} onClose={() => setAsking(false)} />
      ) : null}
    </li>
  )
}
