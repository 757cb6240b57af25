import type { EndedTeam } from '#core/analysis/endedTeams.ts'
import { counted } from '#core/model/naming.ts'
import { Panel } from '#ui/Screen.tsx'
import { useMore } from '../analysis/useMore.tsx'
import type { Compared } from './compared.ts'
import styles from './PeoplePanel.module.css'

/** What teams that end by a scenario owned, who has it then, and what nobody holds any more. */
export function EndedPanel({ ended, difference }: Pick<Compared, 'ended' | 'difference'>) {
  const { before, after } = difference
  const skillName = (id: EndedTeam['skills'][number]) =>
    (after.skills.get(id) ?? before.skills.get(id))?.name ?? 'a deleted skill'
  const lines = ended.flatMap(({ team, things, skills }) => [
    ...things.map(({ thing, to }) => ({
      key: `${team.id} thing ${thing.id}`,
      title: thing.name,
      text:
        to === null
          ? `owned by ${team.name}; nobody has it after`
          : `owned by ${team.name}, then by ${after.teams.get(to)?.name ?? 'a deleted team'}`,
    })),
    ...(things.length > 0
      ? []
      : [{ key: `${team.id} things`, title: team.name, text: 'owned nothing that is recorded' }]),
    ...skills.map((id) => ({
      key: `${team.id} skill ${id}`,
      title: skillName(id),
      text: `held in ${team.name}, and in no team any more`,
    })),
  ])
  const { shown, more } = useMore(lines, 'owned things and skills')
  if (ended.length === 0) return null
  return (
    <Panel title={`What goes with ${counted(ended.length, 'team that ends', 'teams that end')}`}>
      <ul>
        {shown.map(({ key, title, text }) => (
          <li key={key} className={styles.line}>
            <strong className={styles.title}>{title}</strong>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
      {more}
    </Panel>
  )
}
