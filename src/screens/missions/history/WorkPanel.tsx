import { useMemo } from 'react'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { Panel } from '#ui/Screen.tsx'
import { compareShown, usePersonNames } from '../../analysis/personNames.ts'
import { stayWords } from '../missionWords.ts'
import styles from './HistoryPart.module.css'
import { type WorkDone, workDone } from './workDone.ts'

/** Skills of one person that are shown; the rest is in the title. */
const shownSkills = 5

/** Who did what, with which skills, so that somebody can be asked when the outcome breaks later. */
export function WorkPanel({ team }: { readonly team: Team }) {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf, areHidden } = usePersonNames()
  const done = useMemo(() => {
    const all = workDone(workspace, team.id)
    if (!areHidden) return all
    return [...all].sort((a, b) => compareShown(nameOf(a.person), nameOf(b.person)))
  }, [workspace, team.id, areHidden, nameOf])
  return (
    <Panel title="Who did what, with which skills">
      {done.length === 0 ? (
        <p className={styles.none}>Nobody has been in it yet.</p>
      ) : (
        <ul>
          {done.map((it) => (
            <WorkRow key={it.person.id} done={it} name={nameOf(it.person)} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function WorkRow({
  done: { stays, skills },
  name,
}: {
  readonly done: WorkDone
  readonly name: string
}) {
  const day = useSessionState((state) => state.day)
  const words = skills.map(({ skill, level }) => `${skill.name} ${level}`)
  const left = words.length - shownSkills
  return (
    <li className={styles.work}>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        {stays.map((stay) => (
          <span key={stay.id} className={styles.note}>
            {[stay.role, `${stay.allocation} %`, stayWords(stay, day)].filter(Boolean).join(', ')}
          </span>
        ))}
      </span>
      <span className={styles.skills} title={words.join(', ')}>
        {words.length === 0
          ? 'none of the skills that it needs'
          : words.slice(0, shownSkills).join(', ')}
        {left > 0 ? ` and ${left} more` : ''}
      </span>
    </li>
  )
}
